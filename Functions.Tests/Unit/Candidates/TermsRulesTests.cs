using Microsoft.Extensions.Configuration;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Candidates;

/// <summary>What may be offered to one person, by the vacancy and by the law with this person's facts.</summary>
public sealed class TermsRulesTests
{
    private static readonly DateOnly Today = new(2027, 2, 1);
    private static readonly DateOnly ChecksUntil = new(2027, 2, 19);

    /// <summary>Within the Alkwin vacancy: LC, 3622 to 5520 euros, 0.6 to 0.8 FTE, 16 months, 1 month of probation, 1 April.</summary>
    private static readonly TermsDraft Fitting = new()
    {
        Scale = "LC",
        Step = 7,
        MonthlyPay = 4100,
        Fte = 0.7m,
        TermMonths = 16,
        ProbationMonths = 1,
        Start = new DateOnly(2027, 4, 1),
        EarlierWork = EarlierWork.None,
        EarlierContracts = 0,
        EarlierMonths = 0,
    };

    [Fact]
    public void Terms_within_vacancy_and_law_have_no_faults() => Assert.Empty(Faults(Fitting));

    [Theory]
    // BW 7:652(4)(a) and (b), (3), (6): by the term.
    [InlineData(6, 1, EarlierWork.None, "ProbationTooLong")]
    [InlineData(7, 1, EarlierWork.None, null)]
    [InlineData(16, 2, EarlierWork.None, "ProbationTooLong")]
    [InlineData(23, 2, EarlierWork.None, "ProbationTooLong")]
    [InlineData(24, 2, EarlierWork.None, null)]
    [InlineData(0, 2, EarlierWork.None, null)]
    [InlineData(0, 3, EarlierWork.None, "ProbationTooLong")]
    // 652(6): by what this person did before.
    [InlineData(16, 1, EarlierWork.Other, null)]
    [InlineData(16, 1, EarlierWork.Same, "TermsNoProbation")]
    [InlineData(24, 2, EarlierWork.Same, "TermsNoProbation")]
    [InlineData(0, 1, EarlierWork.Same, "TermsNoProbation")]
    [InlineData(16, 0, EarlierWork.Same, null)]
    [InlineData(16, -1, EarlierWork.None, "OutOfRange")]
    public void The_probation_is_what_the_law_allows_this_person(
        int termMonths,
        int probation,
        EarlierWork work,
        string? fault
    )
    {
        var draft = Fitting with
        {
            TermMonths = termMonths,
            ProbationMonths = probation,
            EarlierWork = work,
            Reason = "Zo is het afgesproken.",
        };
        Assert.Equal(fault is null ? [] : [("/probationMonths", fault)], Faults(draft));
    }

    [Theory]
    // BW 7:668a(1): a chain of more than 36 months, or the fourth contract.
    [InlineData(0, 0, 36, false)]
    [InlineData(0, 0, 37, true)]
    [InlineData(1, 20, 16, false)]
    [InlineData(1, 21, 16, true)]
    [InlineData(2, 12, 16, false)]
    [InlineData(3, 12, 16, true)]
    // Permanent is no link in a chain.
    [InlineData(3, 35, 0, false)]
    public void A_term_that_makes_the_appointment_permanent_needs_a_reason(
        int contracts,
        int months,
        int term,
        bool passes
    )
    {
        var draft = Fitting with
        {
            TermMonths = term,
            ProbationMonths = 0,
            EarlierWork = EarlierWork.Other,
            EarlierContracts = contracts,
            EarlierMonths = months,
        };
        var departures = TermsRules.Departures(draft, Bounds()).Select(fault => fault.Key);
        Assert.Equal(passes, departures.Contains("TermsPassChain"));
        Assert.Equal(passes || term != 16, Faults(draft).Contains(("/reason", "TermsReason")));
        Assert.Empty(Faults(draft with { Reason = "Het bestuur wil dit." }));
    }

    [Theory]
    [InlineData("/scale", "TermsOtherScale")]
    [InlineData("/monthlyPay", "TermsPayOutside")]
    [InlineData("/fte", "TermsFteOutside")]
    [InlineData("/start", "TermsBeforeChecks")]
    public void What_differs_from_the_vacancy_or_the_plan_needs_a_reason(string pointer, string key)
    {
        var draft = pointer switch
        {
            "/scale" => Fitting with { Scale = "LD" },
            "/monthlyPay" => Fitting with { MonthlyPay = 5521 },
            "/fte" => Fitting with { Fte = 0.55m },
            _ => Fitting with { Start = ChecksUntil },
        };
        Assert.Equal([(pointer, key), ("/reason", "TermsReason")], Faults(draft));
        Assert.Empty(Faults(draft with { Reason = "Op verzoek van de kandidaat." }));
    }

    [Theory]
    [InlineData("2027-02-01", "TermsStartPassed")]
    [InlineData("2026-04-01", "TermsStartPassed")]
    [InlineData(null, "TermsStart")]
    public void A_first_day_that_cannot_be_met_is_no_term_whatever_the_reason(string? day, string key)
    {
        var draft = Fitting with { Start = day is null ? null : DateOnly.Parse(day), Reason = "Toch." };
        Assert.Equal([("/start", key)], Faults(draft));
    }

    [Fact]
    public void What_is_missing_or_misshapen_is_told_all_at_once()
    {
        var draft = new TermsDraft
        {
            Step = 31,
            Fte = 2,
            TermMonths = 121,
            Start = Fitting.Start,
            EarlierContracts = 2,
        };
        Assert.Equal(
            [
                ("/scale", "TermsScale"),
                ("/step", "TermsStep"),
                ("/monthlyPay", "TermsPay"),
                ("/fte", "TermsFte"),
                ("/termMonths", "TermsMonths"),
                ("/earlierContracts", "TermsChain"),
                ("/earlierWork", "TermsWork"),
            ],
            Faults(draft)
        );
    }

    [Fact]
    public void Earlier_contracts_are_earlier_work()
    {
        var draft = Fitting with { EarlierContracts = 1, EarlierMonths = 12 };
        Assert.Equal([("/earlierWork", "TermsWorkContradicts")], Faults(draft));
    }

    [Theory]
    [InlineData(Track.External, EarlierWork.None)]
    [InlineData(Track.Internal, null)]
    public void The_draft_starts_from_the_vacancy_and_asks_an_internal_candidates_past(Track track, EarlierWork? work)
    {
        var draft = (Bounds() with { Track = track }).Draft(createdOn: new DateOnly(2026, 12, 14));
        Assert.Equal(("LC", null, null), (draft.Scale, draft.MonthlyPay, draft.Fte));
        Assert.Equal((16, 1, new DateOnly(2027, 4, 1)), (draft.TermMonths, draft.ProbationMonths, draft.Start));
        Assert.Equal(work, draft.EarlierWork);
    }

    [Fact]
    public void A_day_in_the_vacancy_that_has_passed_is_not_moved_but_asked()
    {
        var later = Bounds() with { Today = new DateOnly(2027, 4, 1), ChecksUntil = null };
        Assert.Null(later.Draft(createdOn: new DateOnly(2026, 12, 14)).Start);
    }

    private static IReadOnlyList<(string, string)> Faults(TermsDraft draft) =>
        [.. TermsRules.Faults(draft, Bounds()).Select(fault => (fault.Pointer, fault.Key))];

    private static TermsBounds Bounds() =>
        new()
        {
            Definition = Scene.Alkwin(),
            Track = Track.External,
            Chain = new ChainRules(new ConfigurationBuilder().Build()),
            Today = Today,
            ChecksUntil = ChecksUntil,
        };
}
