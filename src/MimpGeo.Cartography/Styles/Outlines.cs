using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Styles;

/// <summary>A line on the map.</summary>
/// <param name="Colour">Of the line.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Halo">Of the wider line under it, if any.</param>
public sealed record Outline(Rgb Colour, double Width, Rgb? Halo = null)
{
    public Outline Times(double factor) => this with { Width = Width * factor };
}

/// <summary>The lines around territories; <paramref name="Unit"/> is the territory of the level that the map shows.</summary>
public sealed record Outlines(Outline Unit, Outline Province, Outline Department, Outline Answer, Outline Selected)
{
    public Outline this[OutlineKind kind] => kind switch
    {
        OutlineKind.Unit => Unit,
        OutlineKind.Province => Province,
        OutlineKind.Department => Department,
        OutlineKind.Answer => Answer,
        _ => Selected,
    };

    public Outlines Times(double factor)
        => new(Unit.Times(factor), Province.Times(factor), Department.Times(factor), Answer.Times(factor), Selected.Times(factor));
}

/// <summary>What a line surrounds, in the order of drawing.</summary>
public enum OutlineKind
{
    Unit,
    Province,
    Department,
    Answer,
    Selected,
}
