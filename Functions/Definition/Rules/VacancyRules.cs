using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>
/// What a vacancy must state. Pay and size are due before it opens: a pay range comes before any negotiation
/// (Directive (EU) 2023/970, art. 5).
/// </summary>
internal static class VacancyRules
{
    private const int MaxPositions = 20;
    private const decimal LargestFte = 1.2m;
    private const int LongestTermMonths = 120;
    private const int HighestMonthlyPay = 100_000;

    public static readonly string[] Sectors = ["PO", "VO", "SO", "MBO"];

    public static IEnumerable<Fault> Check(Vacancy vacancy) =>
        [
            .. Line(vacancy.Function, "/function"),
            .. Text(vacancy.Summary, "/summary"),
            .. Within(vacancy.Positions, 1, MaxPositions, "/positions"),
            .. SeatRules.Check(vacancy, MaxPositions),
            .. OptionalLine(vacancy.School, "/school"),
            .. OptionalLine(vacancy.Place, "/place"),
            .. PeopleRules.Group(vacancy.Council, "/council"),
            .. OptionalText(vacancy.PlaceInOrganisation, "/placeInOrganisation"),
            .. OptionalText(vacancy.Assignment, "/assignment"),
            .. OneOf(vacancy.Sector, "/sector", Sectors),
            .. vacancy.Cao is null && vacancy.Kind == VacancyKind.Job
                ? [new Fault("/cao", "CaoMissing")]
                : OptionalLine(vacancy.Cao, "/cao"),
            .. OptionalLine(vacancy.Scale, "/scale"),
            .. vacancy.SalaryScale is { } table
                ? SalaryScaleRules.Check(table, vacancy.Scale).Select(fault => fault.Below("/salaryScale"))
                : [],
            .. DueForJobs(vacancy, vacancy.MonthlyPay, "/monthlyPay", "PayMissing"),
            .. Range(vacancy.MonthlyPay, 1, HighestMonthlyPay, "/monthlyPay"),
            .. DueForJobs(vacancy, vacancy.Fte, "/fte", "FteMissing"),
            .. Range(vacancy.Fte, 0.05m, LargestFte, "/fte"),
            .. OptionalText(vacancy.Grading, "/grading"),
            .. vacancy.TermMonths is { } term ? Within(term, 1, LongestTermMonths, "/termMonths") : [],
            .. OptionalText(vacancy.Extension, "/extension"),
            .. Date(vacancy.Start, "/start"),
            .. OptionalText(vacancy.Presence, "/presence"),
            .. Texts(vacancy.Tasks, "/tasks"),
            .. Texts(vacancy.Contacts, "/contacts"),
            .. vacancy.Contact is { } contact ? Contact(contact) : [],
            .. Texts(vacancy.Benefits, "/benefits"),
            .. Texts(vacancy.Education, "/education"),
            .. Texts(vacancy.Profile, "/profile"),
            .. Texts(vacancy.Handover, "/handover"),
            .. CriterionRules.Check(vacancy.Criteria, "/criteria"),
            .. vacancy.FunctionDescription is { } description
                ? FunctionDescriptionRules.Check(description).Select(fault => fault.Below("/functionDescription"))
                : [],
        ];

    private static IEnumerable<Fault> Contact(VacancyContact contact) =>
        [
            .. Line(contact.Name, "/contact/name"),
            .. OptionalLine(contact.Role, "/contact/role"),
            .. OptionalLine(contact.Phone, "/contact/phone"),
            .. contact.Email is { } email ? Email(email, "/contact/email") : [],
        ];

    private static IEnumerable<Fault> DueForJobs(Vacancy vacancy, NumberRange? range, string pointer, string missing) =>
        range is null && vacancy.Kind == VacancyKind.Job ? [new Fault(pointer, missing)] : [];

    private static IEnumerable<Fault> Range(NumberRange? range, decimal least, decimal most, string pointer)
    {
        if (range is null)
        {
            return [];
        }

        return
        [
            .. Within(range.Minimum, least, most, $"{pointer}/minimum"),
            .. Within(range.Maximum, least, most, $"{pointer}/maximum"),
            .. range.Minimum > range.Maximum ? [new Fault(pointer, "RangeReversed")] : Array.Empty<Fault>(),
        ];
    }
}
