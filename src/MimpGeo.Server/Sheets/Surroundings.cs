using MimpGeo.Cartography.Styles;

namespace MimpGeo.Server.Sheets;

/// <summary>Where the sea and the other countries lie, as far as a name needs to know it: the store holds Peru only.</summary>
/// <remarks>Longitude and latitude. None of these lines is drawn: whatever of Peru lies in these areas is taken from them.</remarks>
static class Surroundings
{
    public static readonly Words Sea = new("OCÉANO PACÍFICO", "PACIFIC OCEAN");

    /// <summary>
    /// Peru's sea lies between the parallels where its coast begins and ends, 3°23'31.65" S and 18°21'08" S. Its eastern side
    /// here goes behind the coast, through Peru from end to end, so that bays belong to it and no other country does.
    /// </summary>
    public const string SeaArea = """
        POLYGON((-98 -3.392125, -80.30 -3.392125, -80.30 -3.46, -80.50 -3.90, -80.70 -4.50, -80.20 -5.50, -79.30 -6.80, -78.00 -8.80,
        -76.40 -11.20, -75.30 -13.20, -74.30 -14.60, -73.00 -15.30, -72.20 -16.10, -70.90 -17.20, -70.40 -18.30, -70.3785 -18.345,
        -70.3785 -18.352222, -98 -18.352222, -98 -3.392125))
        """;

    public static readonly Words Lake = new("Lago Titicaca", "Lake Titicaca");

    /// <summary>Peru's part of the lake: its border there runs from the shore of Tilali west of the Island of the Sun to the shore of Yunguyo.</summary>
    public const string LakeArea = "POLYGON((-70.4 -15.0, -69.40 -15.35, -69.297 -15.535, -69.28 -15.95, -69.14 -16.21, -69.3 -16.6, -70.4 -16.6, -70.4 -15.0))";

    /// <summary>The ocean off the neighbours, roughly: for the map of the country only, where a line of ink is wider than the error.</summary>
    public static readonly string AllSea = $"GEOMETRYCOLLECTION({SeaArea}, {FarSeaArea})";

    const string FarSeaArea = """
        MULTIPOLYGON(((-98 -3.392125, -80.30 -3.392125, -80.10 -3.05, -79.85 -2.75, -80.20 -2.70, -80.60 -2.40, -81.00 -2.20, -80.75 -1.70, -80.80 -1.05,
        -80.50 -0.50, -80.10 0.05, -80.00 0.75, -79.00 1.30, -78.80 1.75, -77.80 2.60, -77.30 4.00, -77.00 6.00, -98 6.00, -98 -3.392125)),
        ((-98 -18.352222, -70.3785 -18.352222, -70.33 -18.50, -70.25 -19.20, -70.15 -20.20, -70.20 -21.50, -70.50 -23.50, -98 -23.50, -98 -18.352222)))
        """;

    /// <summary>Wedges between the points where three borders or a border and the coast meet, with a corner inside Peru.</summary>
    public static readonly IReadOnlyList<(Words Name, string Area)> Countries =
    [
        (new("Ecuador", "Ecuador"), "POLYGON((-80.3 -3.39, -79.9 -2.6, -80.6 -2.2, -79.9 0.6, -78.8 1.4, -77.5 0.5, -76.2 0.4, -75.2 -0.1, -77 -5, -80.2 -5.2, -80.3 -3.39))"),
        (new("Colombia", "Colombia"), "POLYGON((-75.2 -0.1, -76.2 0.4, -77.5 0.5, -78.8 1.4, -77 6, -68 6, -67 1.5, -69.8 1.7, -69.4 -1.1, -69.95 -4.23, -73 -4, -75.2 -0.1))"),
        (new("Brasil", "Brazil"), "POLYGON((-69.95 -4.23, -69.4 -1.1, -69.8 1.7, -67 1.5, -58 3, -58 -10, -65.4 -9.7, -66.6 -9.9, -68.6 -11.1, -69.57 -10.95, -72 -9, -74.5 -6, -73 -4.6, -69.95 -4.23))"),
        (new("Bolivia", "Bolivia"), "POLYGON((-69.57 -10.95, -68.6 -11.1, -66.6 -9.9, -65.4 -9.7, -58 -16, -58 -22, -67.9 -22, -68.5 -20, -68.9 -19, -69.1 -18.2, -69.5 -17.5, -69.25 -16.6, -69.14 -16.21, -69.28 -15.95, -69.297 -15.535, -69.4 -15.2, -70 -13, -69.57 -10.95))"),
        (new("Chile", "Chile"), "POLYGON((-69.5 -17.5, -69.1 -18.2, -68.9 -19, -68.5 -20, -67.9 -22, -70.1 -22, -70.1 -19.6, -70.37 -18.36, -70.5 -17.9, -69.5 -17.5))"),
    ];
}
