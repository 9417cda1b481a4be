using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>Whether a plan fits the clocks that the organisation set itself.</summary>
internal static class ClockWarnings
{
    public static IEnumerable<Fault> Of(DatedDefinition plan)
    {
        var typical = plan.Definition.Clocks?.Typical ?? new TypicalClocks();
        var closes = plan.Find(StageKind.Posting)?.Dates.Deadline?.Date;
        var interviews = plan.Find(StageKind.Interviews);
        var held = interviews?.Dates.InterviewDay?.Date;
        var recommendation = plan.Find(StageKind.Recommendation);
        var decided = plan.Find(StageKind.Decision)?.Dates.Deadline?.Date;
        var offer = plan.Find(StageKind.Offer);
        return
        [
            .. Late("LateInvitation", closes, typical.InvitationDays, interviews, "starts"),
            .. Late("LateInterview", closes, typical.InterviewDays, interviews, "interviews/day"),
            .. Late("LateResult", held, typical.ResultDays, recommendation, "deadline"),
            .. Late("LateTerms", decided, typical.TermsDays, offer, "starts"),
        ];
    }

    private static IEnumerable<Fault> Late(string key, DateOnly? from, int? days, DatedStage? stage, string member) =>
        from is { } start
        && days is { } length
        && start.AddDays(length) is var latest
        && stage?.All.FirstOrDefault(date => date.Pointer == $"{stage.Pointer}/{member}") is { } planned
        && planned.Day > latest
            ? [new Fault(planned.Pointer, key, planned.Day, latest)]
            : [];
}
