using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Reports;

/// <summary>The ministry's "Resumen ejecutivo" of a territory, in the ministry's order.</summary>
static class ReportBuilder
{
    static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI"];

    /// <param name="facts">What the store says.</param>
    /// <param name="date">The cut-off that was asked for.</param>
    /// <param name="sheet">The map that it ends with.</param>
    public static Document Build(ReportFacts facts, CutOff date, PagePicture? sheet)
    {
        var sections = Ordered(ServiceCatalogue.All.Select(service => new ServiceSection(facts, service)));
        var programmes = Programme.All.Where(programme => programme.IsOperated).ToLookup(programme => sections.Exists(section => section.Service.Programme == programme && section.IsKnown));
        return new(Title(facts), [
            Paragraph.Of(date == CutOff.Newest ? "Con los datos más recientes de cada fuente; la fecha de cada cifra está junto a ella." : $"Fecha de corte: {SpanishPeriod.Of(date.Text)}."),
            .. facts.Ubigeo == Ubigeo.Nation ? NationalBlocks.Of(facts, sections) : [],
            new Heading(1, "Servicios que brinda"),
            .. programmes[true].SelectMany((programme, at) => ProgrammeBlocks(facts, programme, at, sections)),
            .. Missing([.. sections.Where(section => programmes[false].Contains(section.Service.Programme))]),
            .. PromotedBlocks(sections),
            new PageBreak(),
            new Heading(1, $"Consolidado de servicios en {facts.Place}"),
            .. CountBlocks.Of(facts.Tables, facts.Titles),
            .. GlossaryBlocks(sections),
            .. ContextBlocks.Of(facts),
            .. sheet is null ? [] : new Block[] { sheet },
        ]);
    }

    static string Title(ReportFacts facts) => facts.Ubigeo.Code switch
    {
        "00" => "Intervenciones del Ministerio de la Mujer y Poblaciones Vulnerables – MIMP a nivel nacional",
        "1501" => "Resumen ejecutivo en Lima Metropolitana",
        "07" => "Resumen ejecutivo de la Provincia Constitucional del Callao",
        { Length: 2 } => $"Resumen ejecutivo del departamento de {facts.Name}",
        _ => $"Resumen ejecutivo de la provincia de {facts.Name}",
    };

    static IEnumerable<Block> ProgrammeBlocks(ReportFacts facts, Programme programme, int at, List<ServiceSection> all)
    {
        var sections = all.Where(section => section.Service.Programme == programme).ToList();
        var known = sections.Where(section => section.IsKnown).ToList();
        return [
            new Heading(1, $"{Numerals[at]}. {programme.Name.Es} – {programme.Code}"),
            Paragraph.Of(programme.Purpose.Es),
            Paragraph.Of($"En {facts.Place}, los servicios de los que hay datos son:"),
            .. known.SelectMany((section, index) => section.Blocks($"{at + 1}.{index + 1}")),
            .. Missing(sections),
        ];
    }

    static List<ServiceSection> Ordered(IEnumerable<ServiceSection> sections)
        => [.. sections.OrderBy(section => section.Position, StringComparer.Ordinal)];

    static IEnumerable<Block> Missing(List<ServiceSection> sections)
    {
        if (Labels(sections.Where(section => section.IsAbsent)) is { Length: > 0 } none)
            yield return Paragraph.Of($"Sin ningún centro aquí, según listas completas: {none}.");
        if (Labels(sections.Where(section => !section.IsKnown && !section.IsAbsent)) is { Length: > 0 } unknown)
            yield return Paragraph.Of($"Sin dato: {unknown}.");
    }

    static string Labels(IEnumerable<ServiceSection> sections) => string.Join(", ", sections.Select(section => section.Service.Type.Name));

    static IEnumerable<Block> PromotedBlocks(List<ServiceSection> all)
    {
        var sections = all.Where(section => !section.Service.Programme.IsOperated);
        return [new Heading(1, Programme.Promoted.Name.Es), Paragraph.Of(Programme.Promoted.Purpose.Es),
            .. sections.SelectMany((section, index) => section.Blocks($"{index + 1}."))];
    }

    static IEnumerable<Block> GlossaryBlocks(List<ServiceSection> sections) =>
    [
        new Heading(1, "Glosario de términos"),
        .. sections.Where(section => section.IsKnown).Select(section => Term(section.Service.Title, section.Service.Purpose.Es)),
        .. Glossary.All.Select(item => Term(item.Short, item.Meaning.Es)),
    ];

    static Paragraph Term(string name, string meaning) => new(ParagraphRole.Text, new Run($"{name}: ", IsStrong: true), new Run(meaning));
}
