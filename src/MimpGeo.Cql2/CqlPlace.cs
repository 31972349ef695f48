namespace MimpGeo.Cql2;

/// <summary>Where a node was written, for messages; all places are equal, so that equal filters are.</summary>
public readonly struct CqlPlace(string? text) : IEquatable<CqlPlace>
{
    public string? Text { get; } = text;

    public bool Equals(CqlPlace other) => true;

    public override bool Equals(object? obj) => obj is CqlPlace;

    public override int GetHashCode() => 0;

    public override string ToString() => Text ?? "";

    public static bool operator ==(CqlPlace left, CqlPlace right) => left.Equals(right);

    public static bool operator !=(CqlPlace left, CqlPlace right) => !left.Equals(right);
}
