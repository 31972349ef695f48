namespace MimpGeo.Domain.Catalogue;

public static partial class ServiceCatalogue
{
    static IEnumerable<ServiceEntry> OfInabif =>
    [
        Entry(
            "CAR_NNA", Programme.Inabif, "CAR NNA",
            new("Hogar que acoge y cuida a quienes, por decisión de la autoridad, no pueden vivir con su familia; del lugar solo se publica el distrito.", "Home that receives and cares for children who by decision of the authority cannot live with their family; only its district is published."),
            new("Niñas, niños y adolescentes en desprotección familiar", "Children and adolescents without family protection"),
            new Modality("Básico", new("Acogida y cuidado cotidiano", "Everyday care")),
            new Modality("Especializado", new("Para necesidades que requieren atención especial", "For needs that call for special attention")),
            new Modality("de Urgencia", new("Recibe de inmediato, por poco tiempo, mientras se decide la medida", "Receives at once and for a short time, while the measure is decided"))),
        Entry(
            "CAR_PCD", Programme.Inabif, "CAR PCD",
            new("Hogar con cuidado y rehabilitación para quienes no tienen familia que los sostenga.", "Home with care and rehabilitation for those whom no family supports."),
            new("Personas con discapacidad en abandono o en riesgo de quedar en él", "Persons with disabilities who are abandoned or at risk of it"),
            new Modality("Básico", new("Acogida y cuidado cotidiano", "Everyday care")),
            new Modality("Especializado", new("Para niñas, niños y adolescentes o cuidados de mayor apoyo", "For children, or for care with more support"))),
        Entry(
            "CAR_PAM", Programme.Inabif, "CAR PAM",
            new("Hogar que cuida a personas adultas mayores y anima a familias y comunidades a tratarlas bien y a protegerlas.", "Home that cares for older persons, and encourages families and communities to treat them well and protect them."),
            new("Personas adultas mayores sin cuidado familiar", "Older persons without family care"),
            new Modality("Mixto", new("Para personas que se valen por sí mismas y dependientes", "For both independent and dependent persons"))),
        Entry(
            "CAN", Programme.Inabif, "CAN",
            new("Lugar donde pasar la noche, con cama, comida y ropa.", "A place to spend the night, with a bed, food and clothes."),
            new("Personas adultas mayores que se valen por sí mismas", "Older persons who are independent")),
        Entry(
            "CEDIF", Programme.Inabif, "CEDIF",
            new("Centro de día para familias: cuidado diurno de 6 meses a 11 años, actividades para adolescentes de 12 a 17 años y para personas de 60 años y más, talleres, consejería y escuela para padres.", "Day centre for families: day care for children, activities for adolescents and older persons, workshops, advice and a school for parents."),
            new("Familias en riesgo social", "Families at social risk")),
        Entry(
            "EDC", Programme.Inabif, "EDUC. DE CALLE",
            new("Equipos que van a la calle y trabajan con la niñez que vive, trabaja o mendiga en ella, y con sus familias, para que recupere sus derechos.", "Teams that go to the streets and work with children who live, work or beg there, and with their families, so that they regain their rights."),
            new("Niñas, niños y adolescentes en situación de calle y sus familias", "Children in street situations, and their families")),
        Entry(
            "SAIPD", Programme.Inabif, "SAIPD",
            new("Atención integral, a domicilio y en centros, que fortalece la autonomía y a quienes cuidan.", "Integral care, at home and in centres, that strengthens autonomy and carers."),
            Disabilities),
        Entry(
            "PENSION_ORFANDAD", Programme.Inabif, "PENSIÓN POR ORFANDAD",
            new("Ayuda económica y acompañamiento para hogares pobres cuyos niños perdieron a su padre, madre o tutor (Ley N.° 31405).", "Allowance and support for poor households whose children lost a father, mother or guardian."),
            new("Niñas, niños y adolescentes en orfandad, en pobreza o pobreza extrema", "Orphans in poverty or extreme poverty")) with { IsNationwide = true },
    ];
}
