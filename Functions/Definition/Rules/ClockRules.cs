using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>What the clocks of a recruitment code must be like.</summary>
internal static class ClockRules
{
    private const int MaxDays = 90;
    private const int MaxMonths = 6;

    public static IEnumerable<Fault> Check(ClockSettings? clocks) =>
        clocks is null
            ? []
            :
            [
                .. Line(clocks.Edition, "/edition"),
                .. Within(clocks.AcknowledgementDays, 1, MaxDays, "/acknowledgementDays"),
                .. Within(clocks.RejectionDays, 1, MaxDays, "/rejectionDays"),
                .. Within(clocks.ComplaintMonths, 1, MaxMonths, "/complaintMonths"),
                .. Within(clocks.WarnDaysBefore, 1, MaxDays, "/warnDaysBefore"),
                .. Typical(clocks.Typical ?? new TypicalClocks()),
            ];

    private static IEnumerable<Fault> Typical(TypicalClocks typical)
    {
        (string Member, int? Days)[] clocks =
        [
            ("acknowledgementDays", typical.AcknowledgementDays),
            ("postingDays", typical.PostingDays),
            ("invitationDays", typical.InvitationDays),
            ("interviewDays", typical.InterviewDays),
            ("resultDays", typical.ResultDays),
            ("termsDays", typical.TermsDays),
        ];
        return clocks.SelectMany(clock => Within(clock.Days ?? 1, 1, MaxDays, $"/typical/{clock.Member}"));
    }
}
