using MimpGeo.Domain;

namespace MimpGeo.Cartography.Projections;

/// <summary>A zone of the Universal Transverse Mercator on WGS 84, southern hemisphere: Peru lies in 17, 18 and 19.</summary>
public readonly record struct UtmZone
{
    const double Width = 6;

    /// <param name="number">1 to 60, from 180° W eastwards.</param>
    public UtmZone(int number) => Number = number is >= 1 and <= 60
        ? number
        : throw new ArgumentOutOfRangeException(nameof(number), number, "UTM has the zones 1 to 60.");

    public int Number { get; }

    /// <summary>The EPSG code: 32717, 32718, 32719 in Peru.</summary>
    public int Srid => 32700 + Number;

    /// <summary>In degrees.</summary>
    public double CentralMeridian => Number * Width - 183;

    /// <summary>The zone of a longitude; a boundary belongs to the zone east of it.</summary>
    public static UtmZone Of(double longitude) => longitude is >= -180 and <= 180
        ? new(Math.Min((int)Math.Floor((longitude + 180) / Width) + 1, 60))
        : throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is -180 to 180 degrees.");

    /// <summary>The zone of a territory's middle: all of Peru is 18.</summary>
    public static UtmZone Of(BoundingBox territory) => Of((territory.West + territory.East) / 2);

    /// <summary>As cartographers name it.</summary>
    public override string ToString() => $"{Number} S";
}
