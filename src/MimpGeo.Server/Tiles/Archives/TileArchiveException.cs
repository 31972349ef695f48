namespace MimpGeo.Server.Tiles.Archives;

/// <summary>An archive cannot be read or written; the message tells which and why in one sentence.</summary>
/// <param name="file">The archive's name, without its folder.</param>
/// <param name="reason">Goes on after the name: "is cut short".</param>
/// <param name="cause">What failed underneath.</param>
sealed class TileArchiveException(string file, string reason, Exception? cause = null) : Exception($"{file} {reason}.", cause);
