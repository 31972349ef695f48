using System.Collections;
using System.Runtime.CompilerServices;

namespace MimpGeo.Cql2;

/// <summary>A list that equals another with equal items, so that trees can be compared.</summary>
[CollectionBuilder(typeof(CqlListBuilder), nameof(CqlListBuilder.Create))]
public sealed class CqlList<T>(T[] items) : IReadOnlyList<T>, IEquatable<CqlList<T>>
{
    public T this[int index] => items[index];

    public int Count => items.Length;

    public bool Equals(CqlList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as CqlList<T>);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    ReadOnlySpan<T> AsSpan() => items;
}

/// <summary>What a collection expression makes a <see cref="CqlList{T}"/> with.</summary>
public static class CqlListBuilder
{
    public static CqlList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
