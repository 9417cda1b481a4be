using System.Globalization;
using Recruitment.Applicants.Applying;
using Recruitment.Calendar;
using Recruitment.Definition.Reading;
using Recruitment.Files;

namespace Recruitment.Recruiter.Acting;

/// <summary>What an application that is entered for somebody must hold: what the form asks, and where to reach them.</summary>
internal static class EntryRules
{
    public static IEnumerable<Fault> Check(
        EntryRequest request,
        PublishedVacancy vacancy,
        SentCv? cv,
        DateTimeOffset now
    ) =>
        [
            .. ActionRules.Check(request, vacancy.Definition),
            .. CheckFields(request, vacancy),
            .. CheckAddress(request),
            .. CheckDay(request, vacancy.Standing, DutchTime.DayOf(now)),
            .. cv is { Fault: { } fault }
                ? [new Fault("/cv", "Verbatim", CvErrorTexts.For(fault))]
                : Array.Empty<Fault>(),
        ];

    /// <summary>While it takes no applications that is what is told, and not that it takes none from outside.</summary>
    public static VacancyStanding StandingFor(PublishedVacancy vacancy) =>
        vacancy.Standing with
        {
            OpenToExternal = vacancy.Standing.OpenToExternal || !vacancy.Standing.IsOpen,
        };

    private static IEnumerable<Fault> CheckFields(EntryRequest request, PublishedVacancy vacancy)
    {
        var fields = request.Fields;
        var faults = ApplicationRules
            .Check(fields, StandingFor(vacancy))
            .Where(fault => fault.Fault != ApplicationError.EmailMissing)
            .Select(fault => new Fault($"/{fault.Field}", "Verbatim", ApplicationErrorTexts.For(fault.Fault)));
        // What somebody did not write on paper is not asked of whoever enters it.
        var told = InternalForm
            .Check(fields, vacancy, isAsked: false)
            .Concat(fields.StandsFor.Count > 0 ? SeatForm.Check(fields, vacancy) : [])
            .Select(fault => new Fault(
                $"/{(fault.Field == SeatForm.Field ? "seats" : fault.Field)}",
                "Verbatim",
                fault.Message
            ));
        var answers = AnswerRules
            .Check(fields.Answers, vacancy.Definition, isAsked: false)
            .Select(fault => new Fault("/answers", "Verbatim", fault.Message));
        return faults.Concat(told).Concat(answers);
    }

    private static IEnumerable<Fault> CheckAddress(EntryRequest request) =>
        string.IsNullOrWhiteSpace(request.Email) && string.IsNullOrWhiteSpace(request.Address)
            ? [new Fault("/address", "AddressMissing")]
        : request.Address?.Length > ActionRules.MaxCharacters
            ? [new Fault("/address", "SaidTooLong", ActionRules.MaxCharacters)]
        : [];

    private static IEnumerable<Fault> CheckDay(EntryRequest request, VacancyStanding standing, DateOnly today)
    {
        var opened = standing.OpensAt is { } at ? DutchTime.DayOf(at) : today;
        return request.ReceivedOn is { } day && (day < opened || day > today)
            ? [new Fault("/receivedOn", "ReceivedOutside", opened, today)]
            : [];
    }
}
