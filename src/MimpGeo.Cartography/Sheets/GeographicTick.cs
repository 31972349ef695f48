using MimpGeo.Cartography.Canvases;

namespace MimpGeo.Cartography.Sheets;

/// <summary>A side of a map's frame.</summary>
public enum FrameSide
{
    Top,
    Right,
    Bottom,
    Left,
}

/// <summary>Where a meridian or a parallel meets a side of the frame.</summary>
/// <param name="Side">Top or bottom for a meridian, left or right for a parallel.</param>
/// <param name="ArcSeconds">Its longitude or latitude, in whole seconds of arc; west and south are negative.</param>
/// <param name="At">On the frame, in millimetres of the sheet.</param>
public sealed record GeographicTick(FrameSide Side, int ArcSeconds, Point At)
{
    const int Degree = 3600;
    const int Minute = 60;

    public double Degrees => (double)ArcSeconds / Degree;

    /// <summary>"70°30′ O" in Spanish, "70°30′ W" in English, "17° S" where there are no minutes.</summary>
    public string Label(string language)
    {
        var (seconds, minutes, degrees) = (Math.Abs(ArcSeconds) % Minute, Math.Abs(ArcSeconds) / Minute % 60, Math.Abs(ArcSeconds) / Degree);
        var text = (seconds, minutes) switch
        {
            (0, 0) => $"{degrees}°",
            (0, _) => $"{degrees}°{minutes:d2}′",
            _ => $"{degrees}°{minutes:d2}′{seconds:d2}″",
        };
        return ArcSeconds == 0 ? text : $"{text}\u00a0{Letter(language)}";
    }

    string Letter(string language) => (Side is FrameSide.Left or FrameSide.Right, ArcSeconds > 0) switch
    {
        (true, true) => "N",
        (true, false) => "S",
        (false, true) => "E",
        (false, false) => language == "en" ? "W" : "O",
    };
}
