using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Procedures;

namespace Recruitment.Candidates.Terms;

/// <summary>
/// Whether terms for a person may be offered. What the law does not allow with this person's facts is a fault. What
/// differs from the vacancy, which everybody could read, is a departure: it needs a reason.
/// </summary>
public static class TermsRules
{
    public const int MaxStep = 30;
    public const int MaxTermMonths = 120;
    public const int MaxEarlierContracts = 10;

    private const decimal MinFte = 0.05m;
    private const decimal MaxFte = 1.2m;
    private const decimal MaxPay = 100_000;
    private const int LongestLine = 200;
    private const int LongestReason = 4000;

    /// <summary>What cannot be offered, by JSON pointer into the draft; none when it can.</summary>
    public static IReadOnlyList<Fault> Faults(TermsDraft draft, TermsBounds bounds)
    {
        IReadOnlyList<Fault> faults =
        [
            .. Pay(draft, bounds),
            .. SalaryScaleRules.Held(
                bounds.Definition.Vacancy.SalaryScale,
                draft.Scale,
                draft.Step,
                draft.MonthlyPay,
                draft.Start
            ),
            .. draft.TermMonths is < 0 or > MaxTermMonths
                ? [new Fault("/termMonths", "TermsMonths", MaxTermMonths)]
                : Array.Empty<Fault>(),
            .. Start(draft, bounds),
            .. Past(draft),
            .. Probation(draft),
            .. draft.Reason?.Length > LongestReason
                ? [new Fault("/reason", "TooLong", LongestReason)]
                : Array.Empty<Fault>(),
        ];
        return faults.Count == 0 && string.IsNullOrWhiteSpace(draft.Reason) && Departures(draft, bounds).Count > 0
            ? [.. Departures(draft, bounds), new Fault("/reason", "TermsReason")]
            : faults;
    }

    /// <summary>In what the draft differs from the vacancy, or goes against the plan.</summary>
    public static IReadOnlyList<Fault> Departures(TermsDraft draft, TermsBounds bounds)
    {
        var offered = bounds.Offered;
        var term = TermOf(draft);
        return
        [
            .. offered.Scale is { } scale && draft.Scale is not null && draft.Scale != scale
                ? [new Fault("/scale", "TermsOtherScale", scale)]
                : Array.Empty<Fault>(),
            .. Outside(draft.MonthlyPay, offered.MonthlyPay, "/monthlyPay", "TermsPayOutside"),
            .. Outside(draft.Fte, offered.Fte, "/fte", "TermsFteOutside"),
            .. term == offered.TermMonths ? Array.Empty<Fault>()
            : offered.TermMonths is { } months ? [new Fault("/termMonths", "TermsOtherTerm", months)]
            : [new Fault("/termMonths", "TermsNotPermanent")],
            .. term is { } fixedTerm && bounds.IsJob && bounds.Chain.Passes(ChainOf(draft), fixedTerm)
                ? [new Fault("/termMonths", "TermsPassChain", bounds.Chain.Edition)]
                : Array.Empty<Fault>(),
            .. bounds.ChecksUntil is { } checks && draft.Start <= checks
                ? [new Fault("/start", "TermsBeforeChecks", checks)]
                : Array.Empty<Fault>(),
        ];
    }

    /// <summary>The version that a draft without faults makes.</summary>
    public static TermsVersion Version(TermsDraft draft, Records.PersonId by, DateTimeOffset now) =>
        new()
        {
            Terms = new ExactTerms
            {
                Scale = draft.Scale,
                Step = draft.Step,
                MonthlyPay = draft.MonthlyPay,
                Fte = draft.Fte,
                TermMonths = TermOf(draft),
                ProbationMonths = draft.ProbationMonths ?? 0,
                Start =
                    draft.Start ?? throw new ArgumentException("A draft without faults has a start.", nameof(draft)),
            },
            Before = new WorkBefore(draft.EarlierWork ?? EarlierWork.None, ChainOf(draft)),
            FixedAt = now,
            FixedBy = by,
            Reason = string.IsNullOrWhiteSpace(draft.Reason) ? null : draft.Reason.Trim(),
        };

    private static int? TermOf(TermsDraft draft) => draft.TermMonths is > 0 and var months ? months : null;

    private static ContractChain ChainOf(TermsDraft draft) =>
        new(draft.EarlierContracts ?? 0, draft.EarlierMonths ?? 0);

    private static IEnumerable<Fault> Pay(TermsDraft draft, TermsBounds bounds)
    {
        // A membership has no pay, and may have an allowance.
        var isDue = bounds.IsJob;
        if (draft.Scale is null ? isDue : draft.Scale.Length is 0 or > LongestLine || draft.Scale.Any(char.IsControl))
        {
            yield return new Fault("/scale", "TermsScale");
        }

        if (draft.Step is < 0 or > MaxStep)
        {
            yield return new Fault("/step", "TermsStep", MaxStep);
        }

        if (draft.MonthlyPay is null ? isDue : draft.MonthlyPay is < 1 or > MaxPay)
        {
            yield return new Fault("/monthlyPay", "TermsPay", MaxPay);
        }

        if (draft.Fte is null ? isDue : draft.Fte is < MinFte or > MaxFte)
        {
            yield return new Fault("/fte", "TermsFte", MinFte, MaxFte);
        }
    }

    private static IEnumerable<Fault> Start(TermsDraft draft, TermsBounds bounds)
    {
        if (draft.Start is not { } start)
        {
            yield return new Fault("/start", "TermsStart");
        }
        else if (start < bounds.Earliest)
        {
            yield return new Fault("/start", "TermsStartPassed", start, bounds.Earliest);
        }
    }

    private static IEnumerable<Fault> Past(TermsDraft draft)
    {
        var (contracts, months) = (draft.EarlierContracts ?? 0, draft.EarlierMonths ?? 0);
        if (
            contracts is < 0 or > MaxEarlierContracts
            || months is < 0 or > MaxTermMonths
            || (contracts == 0) != (months == 0)
        )
        {
            yield return new Fault("/earlierContracts", "TermsChain", MaxEarlierContracts, MaxTermMonths);
        }

        if (draft.EarlierWork is null)
        {
            yield return new Fault("/earlierWork", "TermsWork");
        }
        else if (draft.EarlierWork == EarlierWork.None && contracts > 0)
        {
            yield return new Fault("/earlierWork", "TermsWorkContradicts");
        }
    }

    /// <summary>BW 7:652, version of 2026-01-01: a longer probation is void (652(8)).</summary>
    private static IEnumerable<Fault> Probation(TermsDraft draft)
    {
        var most = ProbationRules.Most(TermOf(draft));
        return draft.ProbationMonths switch
        {
            null or 0 => [],
            < 0 => [new Fault("/probationMonths", "OutOfRange", 0, most)],
            // Who did the same work has shown what they can: 652(6).
            _ when draft.EarlierWork == EarlierWork.Same => [new Fault("/probationMonths", "TermsNoProbation")],
            { } months when months > most => [new Fault("/probationMonths", "ProbationTooLong", most)],
            _ => [],
        };
    }

    private static IEnumerable<Fault> Outside(decimal? figure, NumberRange? range, string pointer, string key) =>
        range is not null && (figure < range.Minimum || figure > range.Maximum)
            ? [new Fault(pointer, key, range.Minimum, range.Maximum)]
            : [];
}
