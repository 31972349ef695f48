using System.Security.Cryptography;
using System.Text;

namespace MimpGeo.Server.Tiles.Disk;

/// <summary>Tiles by name in files of bounded size: each is there whole or not at all, and those that nobody asked for longest go first.</summary>
/// <remarks>A file's time of writing is when it was last asked for. Nothing waits for the disk to be done: what a power cut tears has a wrong checksum.</remarks>
sealed class TileFolder
{
    const string Unfinished = ".part";

    readonly string _path;
    readonly long _mostBytes;
    long _bytes;
    int _trimming;

    /// <param name="path">A folder; only what is in <c>mimpgeo-tiles</c> under it is ever touched.</param>
    /// <param name="mostBytes">Of all files together.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public TileFolder(string path, long mostBytes)
    {
        (_path, _mostBytes) = (Path.Combine(path, "mimpgeo-tiles"), mostBytes);
        Directory.CreateDirectory(_path);
        Trim();
    }

    /// <returns>Null where there is none; a damaged file is none, and taken away.</returns>
    public Tile? Find(string name)
    {
        var path = PathOf(name);
        try
        {
            if (!File.Exists(path))
                return null;

            var tile = TileFile.Read(name, File.ReadAllBytes(path));
            if (tile is null)
                File.Delete(path);
            else
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return tile;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a tile where there is room; a disk that is full is no reason not to serve it.</summary>
    public void Keep(string name, Tile tile)
    {
        var (path, bytes) = (PathOf(name), TileFile.Write(name, tile));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return;
        }

        if (Interlocked.Add(ref _bytes, bytes.Length) > _mostBytes)
            Trim();
    }

    // A tenth of room, so that not every tile after this trims again.
    void Trim()
    {
        if (Interlocked.Exchange(ref _trimming, 1) == 1)
            return;

        try
        {
            var files = new DirectoryInfo(_path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc).ToList();
            var (bytes, aim) = (files.Sum(file => file.Length), files.Sum(file => file.Length) > _mostBytes ? _mostBytes / 10 * 9 : _mostBytes);
            foreach (var file in files.Where(file => bytes > aim || IsLeftBehind(file)))
            {
                bytes -= file.Length;
                file.Delete();
            }

            Interlocked.Exchange(ref _bytes, bytes);
        }
        catch (Exception changed) when (changed is IOException or UnauthorizedAccessException)
        {
            // another server trims the same folder: what is gone is gone
        }
        finally
        {
            Volatile.Write(ref _trimming, 0);
        }
    }

    static bool IsLeftBehind(FileInfo file) => file.Extension == Unfinished && file.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1);

    string PathOf(string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        return Path.Combine(_path, hash[..2], hash[2..]);
    }
}
