namespace MimpGeo.Store;

/// <summary>The store is prepared, but nothing was loaded into it.</summary>
public sealed class EmptyStoreException() : Exception("The store holds no snapshot.");
