using BenchmarkDotNet.Running;

namespace MimpGeo.Benchmarks;

static class Program
{
    // What tiles.sh holds the server against; everything else goes to BenchmarkDotNet.
    static async Task Main(string[] args)
    {
        if (args is ["constant", var url, var bytes])
            await ConstantServer.RunAsync(url, int.Parse(bytes));
        else if (args is ["pgbench", .. var numbers] && numbers.Select(int.Parse).ToArray() is [var zoom, var west, var east, var north, var south])
            TileScript.Write(Console.Out, zoom, west, east, north, south);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
