namespace MimpGeo.Import.Csv;

/// <summary>One row of a file cannot be what it must be; the reader turns it into a <see cref="Rejection"/> with file and line.</summary>
sealed class RowRejectedException(string reason) : Exception(reason);
