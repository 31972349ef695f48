using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>The districts created after the 2018 outlines and the districts they were cut from.</summary>
static class OriginTable
{
    public static void Write(SourceFolder source, string folder)
        => CompiledCsv.Write(
            folder,
            OriginFile.File,
            SourceCsv.Rows(source.Origins).Select(row => new[]
            {
                row.Text("ubigeo_new"), row.Text("ubigeo_parent"), row.Text("share_of_new"), row.Text("share_of_parent"),
            }),
            keyColumns: 2);
}
