using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What the stages around an appointment must say: the offer, the checks, the handover, the end of the term.</summary>
internal static class AppointmentRules
{
    private const int MaxMeetings = 20;
    private const int MaxTasks = 50;
    private const int MaxProofs = 10;

    public static IEnumerable<Fault> Check(StageDefinition stage) =>
        [
            .. stage.Offer is { } offer ? Offer(offer) : [],
            .. stage.Checks is { } checks ? Checks(checks) : [],
            .. stage.Handover is { } handover ? Handover(handover)
            : stage.Kind == StageKind.Handover ? [new Fault("/handover", "HandoverMissing")]
            : Array.Empty<Fault>(),
            .. stage.TermEnd is { } end ? TermEnd(end) : [],
        ];

    private static IEnumerable<Fault> Offer(OfferedTerms offer) =>
        [
            .. OptionalLine(offer.Scale, "/offer/scale"),
            .. offer.Step is { } step ? Within(step, 0, 30, "/offer/step") : [],
            .. offer.Fte is { } fte ? Within(fte, 0.05m, 1.2m, "/offer/fte") : [],
            .. offer.MonthlyPay is { } pay ? Within(pay, 1, 100_000, "/offer/monthlyPay") : [],
            .. offer.TermMonths is { } term ? Within(term, 1, 120, "/offer/termMonths") : [],
            .. Date(offer.Start, "/offer/start"),
            .. Within(offer.TermsDays, 1, 20, "/offer/termsDays"),
        ];

    private static IEnumerable<Fault> Checks(CheckPlan plan) =>
        [
            .. Within(plan.ExtensionDays, 1, 60, "/checks/extensionDays"),
            .. plan.Asked().Count == 0 ? [new Fault("/checks", "NothingToCheck")] : Array.Empty<Fault>(),
            .. plan.VogWaiver == Waiver.Anybody ? [new Fault("/checks/vogWaiver", "VogOfAll")] : Array.Empty<Fault>(),
            .. plan.Proofs.Count > MaxProofs
                ? [new Fault("/checks/proofs", "TooMany", MaxProofs)]
                : plan.Proofs.SelectMany((proof, index) => Check(proof, JsonPointer.Item("/checks/proofs", index))),
            .. Unique(
                plan.Proofs.Select(proof => proof.Id),
                index => JsonPointer.Item("/checks/proofs", index) + "/id",
                "IdTaken"
            ),
        ];

    private static IEnumerable<Fault> Check(Proof proof, string pointer) =>
        [
            .. Id(proof.Id, $"{pointer}/id"),
            .. proof.Id is Proof.Vog or Proof.Qualification
                ? [new Fault($"{pointer}/id", "IdReserved")]
                : Array.Empty<Fault>(),
            .. Line(proof.Name, $"{pointer}/name"),
        ];

    private static IEnumerable<Fault> Handover(HandoverPlan plan) =>
        [
            .. Date(plan.Start, "/handover/start"),
            .. Within(plan.ShadowingDays, 0, 20, "/handover/shadowingDays"),
            .. plan.Meetings.Count > MaxMeetings
                ? [new Fault("/handover/meetings", "TooMany", MaxMeetings)]
                : plan.Meetings.SelectMany(
                    (meeting, index) => Meeting(meeting, JsonPointer.Item("/handover/meetings", index))
                ),
            .. plan.Checklist.Count > MaxTasks
                ? [new Fault("/handover/checklist", "TooMany", MaxTasks)]
                : plan.Checklist.SelectMany(
                    (task, index) => Line(task, JsonPointer.Item("/handover/checklist", index))
                ),
        ];

    private static IEnumerable<Fault> Meeting(HandoverMeeting meeting, string pointer) =>
        [
            .. Line(meeting.Title, $"{pointer}/title"),
            .. Date(meeting.Day, $"{pointer}/day"),
            .. Within(meeting.Minutes, 10, 480, $"{pointer}/minutes"),
        ];

    private static IEnumerable<Fault> TermEnd(TermEndPlan plan) =>
        [
            .. Within(plan.DecideMonthsBefore, 1, 12, "/termEnd/decideMonthsBefore"),
            .. Within(plan.EarlierContracts, 0, 10, "/termEnd/earlierContracts"),
            .. Within(plan.EarlierMonths, 0, 120, "/termEnd/earlierMonths"),
        ];
}
