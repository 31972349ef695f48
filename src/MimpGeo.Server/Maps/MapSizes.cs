namespace MimpGeo.Server.Maps;

/// <summary>How lines and symbols grow as the map comes nearer, as in the viewer.</summary>
static class MapSizes
{
    public static double Symbols(MapView view) => view.MetresPerPixel switch { > 2000 => 0.75, > 500 => 1, _ => 1.5 };

    public static double Lines(MapView view) => view.MetresPerPixel switch { > 2000 => 0.7, > 700 => 1, _ => 1.4 };
}
