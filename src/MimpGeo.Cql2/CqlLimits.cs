namespace MimpGeo.Cql2;

/// <summary>How much a filter may ask of the server.</summary>
static class CqlLimits
{
    /// <summary>Characters of a filter.</summary>
    public const int Length = 64 * 1024;

    /// <summary>Parentheses, NOTs and calls inside each other.</summary>
    public const int Depth = 100;

    /// <summary>Properties, values and calls; positions of geometries are not counted.</summary>
    public const int Nodes = 5_000;

    /// <summary>Calculations: a + b + c hangs each on the one before, so they are depth too.</summary>
    public const int Calculations = 500;
}
