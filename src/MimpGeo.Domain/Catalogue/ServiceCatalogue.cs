namespace MimpGeo.Domain.Catalogue;

/// <summary>All service types in the order of the ministry's documents, with programme, purpose and population.</summary>
public static partial class ServiceCatalogue
{
    static readonly Text Children = new("Niñas, niños y adolescentes", "Children and adolescents");
    static readonly Text OlderPersons = new("Personas adultas mayores", "Older persons");
    static readonly Text Disabilities = new("Personas con discapacidad", "Persons with disabilities");
    static readonly Text Victims = new("Mujeres e integrantes del grupo familiar afectados por violencia", "Women and family members affected by violence");

    public static IReadOnlyList<ServiceEntry> All { get; } = [.. OfAurora, .. OfInabif, .. OfDirectorates, .. OfOthers];

    public static ServiceEntry Of(ServiceType type) => All.First(entry => entry.Type == type);

    static ServiceEntry Entry(string type, Programme programme, string label, Text purpose, Text population, params Modality[] modalities)
        => new(ServiceType.Parse(type), programme, label, purpose, population, modalities);

    static IEnumerable<ServiceEntry> OfDirectorates =>
    [
        Entry(
            "UA", Programme.Adoptions, "UA",
            new("Evalúa a las familias que quieren adoptar y acompaña la adopción y el tiempo que le sigue (Decreto Legislativo N.° 1297).", "Assesses families who wish to adopt, and accompanies the adoption and the time after it."),
            new("Niñas, niños y adolescentes adoptables y familias solicitantes", "Children who may be adopted, and families who apply")),
        Entry(
            "UPE", Programme.SpecialProtection, "UPE",
            new("Autoridad que lleva el procedimiento por desprotección familiar: dicta medidas que aseguran los derechos de quienes perdieron el cuidado de sus padres o están por perderlo.", "The authority for proceedings on missing family protection: it orders measures for children who lost their parents' care or are about to."),
            new("Niñas, niños y adolescentes sin cuidados parentales o en riesgo de perderlos", "Children without parental care or at risk of losing it")),
        Entry(
            "MI60", Programme.OlderPersons, "Mi60+",
            new("Un equipo de psicología, trabajo social y derecho visita, los siete días de la semana, a personas adultas mayores en riesgo, evalúa su situación y obtiene una medida de protección.", "A team of psychologists, social workers and lawyers visits older persons at risk on all days of the week, assesses their situation and obtains a protective measure."),
            new("Personas de 60 años y más en riesgo", "Persons aged 60 and over at risk")),
        Entry(
            "CONADIS", Programme.Conadis, "CONADIS",
            new("Centro de coordinación que inscribe en el Registro Nacional de la Persona con Discapacidad y lo que este acredita, y articula la política en la región.", "Coordination centre that enters people in the national register of persons with disabilities and links policy in the region."),
            Disabilities),
    ];

    static IEnumerable<ServiceEntry> OfOthers =>
    [
        Entry(
            "OREDIS", Programme.Promoted, "OREDIS",
            new("Oficina del gobierno regional que atiende y orienta a las personas con discapacidad de toda la región; para tenerla, el gobierno regional adecua su estructura y sus documentos de gestión.", "Office of the regional government that attends and advises persons with disabilities of the whole region."),
            Disabilities),
        Entry(
            "DEMUNA", Programme.Promoted, "DEMUNA",
            new("Defensoría de la municipalidad que protege y difunde los derechos de la niñez y la adolescencia en su distrito o provincia; la Ley Orgánica de Municipalidades la hace función municipal desde 1997.", "Municipal ombudsman that protects and makes known the rights of children in its district or province."),
            Children),
        Entry(
            "CIAM", Programme.Promoted, "CIAM",
            new("Espacio municipal donde las personas adultas mayores participan en la vida social, económica y cultural y conocen sus derechos.", "Municipal space where older persons take part in social, economic and cultural life and learn their rights."),
            OlderPersons),
        Entry(
            "SOC_BENEF", Programme.Promoted, "SOC. BENEF.",
            new("Institución pública local que sostiene albergues, comedores y otros servicios de protección social con rentas propias.", "Local public body that keeps homes, kitchens and other social services from income of its own."),
            new("Población en riesgo o vulnerabilidad", "People at risk or vulnerable")),
        Entry(
            "JUGUEMOS", Programme.Promoted, "JUGUEMOS",
            new("Espacios seguros de cuidado y juego, a cargo de municipalidades, para el desarrollo y los vínculos afectivos de la infancia; la DSLD verificaba en 2023 cuántos funcionan.", "Safe spaces for care and play, run by municipalities, for children's development and bonds."),
            new("Niñas y niños", "Young children")),
        Entry(
            "PONTE_MODO_NINEZ", Programme.Promoted, "PONTE EN MODO NIÑEZ",
            new("Estrategia para que los espacios públicos sean seguros para la niñez y la adolescencia; la DSLD verificaba en 2023 dónde funciona.", "Strategy for public spaces that are safe for children and adolescents."),
            Children),
    ];
}
