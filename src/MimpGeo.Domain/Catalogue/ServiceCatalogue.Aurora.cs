namespace MimpGeo.Domain.Catalogue;

public static partial class ServiceCatalogue
{
    static IEnumerable<ServiceEntry> OfAurora =>
    [
        Entry(
            "CEM", Programme.Aurora, "CEM",
            new("Servicio público gratuito que, bajo un mismo techo, da orientación legal, defensa judicial, apoyo psicológico y acompañamiento social a víctimas de violencia.", "Free public service that gives legal advice, defence in court, psychological support and social work to victims of violence under one roof."),
            Victims,
            new Modality("Regular", new("En local propio o municipal, en horario de oficina", "In premises of its own or of a municipality, in office hours")),
            new Modality("Comisaría", new("Dentro de una comisaría, a toda hora y todos los días", "Inside a police station, at all hours and on all days")),
            new Modality("Centro de Salud", new("Dentro de un establecimiento de salud", "Inside a health centre"))),
        Entry(
            "CAI", Programme.Aurora, "CAI",
            new("Intervención con hombres sentenciados por violencia familiar que un juzgado remite, para que asuman su responsabilidad y no vuelvan a agredir.", "Work with men sentenced for family violence whom a court sends, so that they take responsibility and do not attack again."),
            new("Hombres adultos sentenciados por violencia familiar", "Adult men sentenced for family violence")),
        Entry(
            "SAR", Programme.Aurora, "EST. RURAL",
            new("Equipos que previenen y atienden la violencia en comunidades rurales, nativas y campesinas junto con sus autoridades y lideresas; hasta 2023, Estrategia Rural.", "Teams that prevent and attend violence in rural and indigenous communities together with their authorities and women leaders; called Estrategia Rural until 2023."),
            new("Mujeres e integrantes del grupo familiar de zonas rurales", "Women and family members in rural areas"),
            new Modality("PIAS", new("Sobre una plataforma itinerante, en barco", "On a travelling platform, by boat"))),
        Entry(
            "LINEA100", Programme.Aurora, "LÍNEA 100",
            new("Teléfono gratuito, a toda hora y desde todo el país, que informa, orienta y sostiene a quien vive violencia o sabe de un caso.", "Free telephone line, at all hours and from all over the country, that informs, advises and supports whoever lives with violence or knows of it."),
            new("Personas afectadas por violencia y quienes conocen un caso", "People affected by violence, and those who know of a case")) with { IsNationwide = true },
        Entry(
            "CHAT100", Programme.Aurora, "CHAT 100",
            new("Conversación por internet con profesionales que ayudan a reconocer a tiempo la violencia en la pareja o la familia.", "Talk over the internet with professionals who help to recognise violence in couples or families in time."),
            new("Adolescentes, jóvenes y personas afectadas por violencia", "Adolescents, young people and people affected by violence")) with { IsNationwide = true },
        Entry(
            "SAU", Programme.Aurora, "SAU",
            new("Equipo que acude de inmediato adonde está la víctima de un caso grave, avisado por la Línea 100 o los medios, para que la violencia cese.", "Team that goes at once to the victim of a grave case known from Línea 100 or the media, so that the violence stops."),
            new("Víctimas de violencia en riesgo moderado o severo", "Victims of violence at moderate or severe risk")),
        Entry(
            "HRT", Programme.Aurora, "HRT",
            new("Casa de acogida temporal que da protección, techo, alimento y atención de varias disciplinas; su ubicación es reservada por ley.", "Temporary shelter that gives protection, a roof, food and care of several disciplines; the law reserves where it is."),
            new("Mujeres en riesgo de feminicidio o peligro grave, con sus hijas e hijos", "Women at risk of femicide or in grave danger, with their children")),
        Entry(
            "AES", Programme.Aurora, "AES",
            new("Ayuda económica para quienes perdieron a su madre por feminicidio o dependían de la víctima (Decreto de Urgencia N.° 005-2020).", "Allowance for those who lost their mother to femicide or depended on the victim."),
            new("Hijas e hijos de víctimas de feminicidio y personas con discapacidad a su cargo", "Children of victims of femicide, and persons with disabilities in their care")) with { IsNationwide = true },
    ];
}
