using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>What must be right about an act: by JSON pointer, the same for the page and for the API.</summary>
internal static class CheckActRules
{
    /// <summary>Characters in a reason at most.</summary>
    public const int MaxCharacters = 2000;

    /// <param name="today">In the Netherlands.</param>
    public static IReadOnlyList<Fault> Check(CheckCase found, CheckAct act, DateOnly today) =>
        [
            .. By(found.Definition.People, act),
            .. act.Action switch
            {
                CheckAction.Confirm => HandedIn(found.Checks, act),
                CheckAction.Return => [.. HandedIn(found.Checks, act), .. Reason(act)],
                CheckAction.Paper => [.. Named(found.Checks, act), .. Dates(found, act, today)],
                CheckAction.Waive => [.. Named(found.Checks, act), .. Waiving(found, act), .. Reason(act)],
                _ => Reason(act),
            },
        ];

    /// <summary>Whether this was recorded before, by whomever: doing it again changes nothing.</summary>
    public static bool IsDone(CandidateChecks checks, CheckAct act)
    {
        return act.Action switch
        {
            CheckAction.Confirm => act.Document is { } one
                ? IsSeen(one)
                : checks.Documents.Count > 0 && !checks.Unseen.Any(),
            CheckAction.Return => checks.Returns > 0 && !checks.Unseen.Any() && checks.Reason == act.Reason,
            CheckAction.Paper => act.Document is { } paper
                && IsSeen(paper)
                && checks.Documents[paper] is { IsOnPaper: true } recorded
                && recorded.IssuedOn == act.IssuedOn
                && DutchTime.DayOf(recorded.SubmittedAt) == (act.SubmittedOn ?? act.SeenOn),
            CheckAction.Waive => act.Document is { } waived && checks.Waived.ContainsKey(waived),
            _ => checks.Outcome == CheckOutcome.Refused,
        };

        bool IsSeen(string id) => checks.Documents.TryGetValue(id, out var document) && document.SeenAt is not null;
    }

    private static IEnumerable<Fault> By(People people, CheckAct act)
    {
        IEnumerable<PersonId> may = people.HrIds.Prepend(People.RecruiterId);
        return may.Contains(new PersonId(act.By)) ? [] : [new Fault("/by", "UnknownPerson", string.Join(", ", may))];
    }

    private static IEnumerable<Fault> HandedIn(CandidateChecks checks, CheckAct act) =>
        act.Document is { } one && !checks.Unseen.Contains(one)
            ? [new Fault("/document", "NotHandedIn", Ids(checks.Unseen))]
        : !checks.Unseen.Any() ? [new Fault("/document", "NothingHandedIn")]
        : [];

    private static IEnumerable<Fault> Named(CandidateChecks checks, CheckAct act) =>
        act.Document is { } one && checks.Unsettled.Contains(one)
            ? []
            : [new Fault("/document", "NotOpen", Ids(checks.Unsettled))];

    private static IEnumerable<Fault> Waiving(CheckCase found, CheckAct act) =>
        act.Document is { } one && !found.MayWaive(one)
            ? [new Fault("/document", found.Plan.WaiverOf(one) == Waiver.Never ? "WaiverNever" : "WaiverInternal")]
            : [];

    private static IEnumerable<Fault> Reason(CheckAct act) =>
        string.IsNullOrWhiteSpace(act.Reason) ? [new Fault("/reason", "ReasonMissing", MaxCharacters)]
        : act.Reason.Length > MaxCharacters ? [new Fault("/reason", "TooLong", MaxCharacters)]
        : [];

    private static IEnumerable<Fault> Dates(CheckCase found, CheckAct act, DateOnly today)
    {
        if (act.SeenOn is not { } seen)
        {
            return [new Fault("/seenOn", "Blank")];
        }

        if (seen > today)
        {
            return [new Fault("/seenOn", "DayToCome")];
        }

        var submitted = act.SubmittedOn ?? seen;
        return submitted > seen ? [new Fault("/submittedOn", "SubmittedAfterSeen")]
            : act.Document == Proof.Vog ? Vog(act.IssuedOn, submitted, found.Definition.Vacancy.Sector)
            : act.IssuedOn > submitted ? [new Fault("/issuedOn", "IssuedAfterSubmitted")]
            : [];
    }

    private static IEnumerable<Fault> Vog(DateOnly? issued, DateOnly submitted, string sector) =>
        VogRules.FaultOf(issued, submitted, sector) switch
        {
            null => [],
            DocumentError.IssueDateMissing => [new Fault("/issuedOn", "VogIssueMissing")],
            DocumentError.IssuedInFuture => [new Fault("/issuedOn", "IssuedAfterSubmitted")],
            _ when VogRules.CountsInMonths(sector) => [new Fault("/issuedOn", "VogTooOldMonths", VogRules.Months)],
            _ => [new Fault("/issuedOn", "VogTooOldWeeks", VogRules.Weeks)],
        };

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids);
}
