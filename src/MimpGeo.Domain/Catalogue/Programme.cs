namespace MimpGeo.Domain.Catalogue;

/// <summary>The part of the ministry that answers for a service, in the order in which its documents present them.</summary>
/// <param name="Code">Its abbreviation, or <c>PROMOTED</c> for what local and regional governments run.</param>
/// <param name="Name">In full.</param>
/// <param name="Purpose">What it is there for.</param>
/// <param name="Credit">Whom a figure of it is credited to.</param>
public sealed record Programme(string Code, Text Name, Text Purpose, string Credit)
{
    public static readonly Programme Aurora = new(
        "AURORA",
        new("Programa Nacional para la Prevención y Erradicación de la Violencia contra las Mujeres e Integrantes del Grupo Familiar", "National programme for preventing and ending violence against women and family members"),
        new("Previene la violencia familiar y sexual y atiende, protege y acompaña en todo el país a quienes la sufren.", "Prevents family and sexual violence, and attends, protects and accompanies those who suffer it, all over the country."),
        "Programa Nacional AURORA");

    public static readonly Programme Inabif = new(
        "INABIF",
        new("Programa Integral Nacional para el Bienestar Familiar", "National programme for family welfare"),
        new("Apoya el desarrollo de familias en riesgo social, sobre todo de niñas, niños, adolescentes, personas adultas mayores y personas con discapacidad que han quedado sin cuidado.", "Supports families at social risk, above all children, adolescents, older persons and persons with disabilities who were left without care."),
        "Programa Integral Nacional para el Bienestar Familiar – INABIF");

    public static readonly Programme Adoptions = new(
        "DA",
        new("Dirección de Adopciones", "Directorate of adoptions"),
        new("Conduce la política de adopción y es la única autoridad que tramita las solicitudes para adoptar a niñas, niños y adolescentes declarados en desprotección familiar.", "Leads adoption policy, and is the one authority that handles applications to adopt children declared without family protection."),
        "Dirección General de Adopciones – DGA");

    public static readonly Programme SpecialProtection = new(
        "DPE",
        new("Dirección de Protección Especial", "Directorate of special protection"),
        new("Orienta y supervisa a las Unidades de Protección Especial y organiza el acogimiento de niñas, niños y adolescentes en otras familias.", "Guides and supervises the special protection units, and organises foster care in other families."),
        "Dirección de Protección Especial – DPE");

    public static readonly Programme OlderPersons = new(
        "DPAM",
        new("Dirección de Personas Adultas Mayores", "Directorate of older persons"),
        new("Diseña y sigue la política social para las personas de 60 años y más.", "Designs and follows social policy for persons aged 60 and over."),
        "Dirección de Personas Adultas Mayores – DPAM");

    public static readonly Programme Conadis = new(
        "CONADIS",
        new("Consejo Nacional para la Integración de la Persona con Discapacidad", "National council for the inclusion of persons with disabilities"),
        new("Lleva el Registro Nacional de la Persona con Discapacidad, cuya inscripción abre el acceso a jubilación adelantada, distintivo vehicular, tarifas preferenciales y otros beneficios, y coordina la política de discapacidad en las regiones.", "Keeps the national register of persons with disabilities, which opens access to benefits, and coordinates disability policy in the regions."),
        "Consejo Nacional para la Integración de la Persona con Discapacidad – CONADIS");

    public static readonly Programme Promoted = new(
        "PROMOTED",
        new("Servicios que promueve el MIMP", "Services that the ministry promotes"),
        new("Los prestan gobiernos regionales, provinciales y distritales u otras instituciones; el MIMP los promueve, acredita o acompaña.", "Regional, provincial and district governments or other bodies run them; the ministry promotes, accredits or accompanies them."),
        "Ministerio de la Mujer y Poblaciones Vulnerables – MIMP");

    public static IReadOnlyList<Programme> All { get; } = [Aurora, Inabif, Adoptions, SpecialProtection, OlderPersons, Conadis, Promoted];

    /// <summary>Whether the ministry runs it wholly by itself ("operamos al 100 %").</summary>
    public bool IsOperated => this != Promoted;
}
