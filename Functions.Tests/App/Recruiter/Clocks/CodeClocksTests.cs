using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Clocks;

/// <summary>Which clocks run in a procedure, on Monday 1 March 2027 at noon.</summary>
public sealed class CodeClocksTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_application_is_to_be_acknowledged_within_fourteen_days()
    {
        var clock = Assert.Single(CodeClocks.Of(Facts(Candidate(receivedDaysAgo: 2))));

        Assert.Equal(ClockKind.Acknowledgement, clock.Kind);
        Assert.Equal(DutchTime.EndOfDay(new DateOnly(2027, 3, 13)), clock.Due);
        Assert.Equal(12, clock.DaysLeft(Now));
        Assert.Equal(ClockStanding.Running, clock.StandingAt(Now));
        Assert.Equal(ClockStanding.Near, clock.StandingAt(Now.AddDays(10)));
        Assert.Equal(ClockStanding.Broken, clock.StandingAt(Now.AddDays(13)));
    }

    [Fact]
    public void Once_acknowledged_no_clock_runs()
    {
        var candidate = Candidate();

        Assert.Empty(CodeClocks.Of(Facts(candidate) with { Acknowledged = Ids(candidate) }));
    }

    [Fact]
    public void Who_applied_on_one_day_share_a_clock()
    {
        var clocks = CodeClocks.Of(Facts(Candidate(2), Candidate(2), Candidate(5)));

        Assert.Equal([1, 2], clocks.Select(clock => clock.Waiting));
    }

    [Fact]
    public void After_the_decision_the_others_are_to_be_answered_within_fourteen_days()
    {
        var waiting = Candidate();
        var chosen = Candidate() with { Status = CandidateStatus.Offered };
        var facts = Facts(waiting, chosen) with { Acknowledged = Ids(waiting, chosen) };

        var clock = Assert.Single(CodeClocks.Of(With(facts, StageKind.Decision, d => d with { EndedAt = Now })));

        Assert.Equal((ClockKind.Rejection, 1), (clock.Kind, clock.Waiting));
        Assert.Equal(DutchTime.EndOfDay(new DateOnly(2027, 3, 15)), clock.Due);
    }

    [Fact]
    public void A_rejection_that_was_not_sent_keeps_its_clock_running()
    {
        var rejected = Candidate() with { Status = CandidateStatus.Rejected, StatusAt = Now };
        var facts = Facts(rejected);

        Assert.Equal(ClockKind.Rejection, Assert.Single(CodeClocks.Of(facts)).Kind);
        Assert.Empty(CodeClocks.Of(facts with { Told = Ids(rejected) }));
    }

    [Fact]
    public void After_the_end_the_clock_of_erasure_runs_per_consent()
    {
        var without = Candidate() with { Status = CandidateStatus.Withdrawn };
        var with = without with { Id = CandidateId.New(), ConsentRetention = true };
        var facts = Facts(without, with) with { Erasure = (Now.AddDays(28), Now.AddYears(1)) };

        var clocks = CodeClocks.Of(facts);

        Assert.Equal([ClockKind.Erasure, ClockKind.Erasure], clocks.Select(clock => clock.Kind));
        Assert.Equal([28, 366], clocks.Select(clock => clock.DaysLeft(Now)));
    }

    [Fact]
    public void During_the_aftercare_no_clock_of_erasure_runs_for_who_was_appointed()
    {
        var appointed = Candidate() with { Status = CandidateStatus.Appointed };
        var facts = Facts(appointed) with { Erasure = (Now.AddDays(28), Now.AddYears(1)) };

        Assert.Single(CodeClocks.Of(facts));
        Assert.Empty(CodeClocks.Of(facts with { Procedure = facts.Procedure with { AftercareFrom = Now } }));
    }

    [Fact]
    public void Typical_clocks_run_only_when_they_are_set()
    {
        var candidate = Candidate(receivedDaysAgo: 1);
        var facts = With(
            Facts(candidate) with
            {
                Acknowledged = Ids(candidate),
            },
            StageKind.Posting,
            d => d with { EndedAt = Now }
        );
        var typical = new TypicalClocks { InvitationDays = 14, InterviewDays = 21 };

        Assert.Empty(CodeClocks.Of(facts));
        Assert.Equal(
            [(ClockKind.Invitation, 14), (ClockKind.Interview, 21)],
            CodeClocks.Of(Set(facts, typical)).Select(c => (c.Kind, c.DaysLeft(Now)))
        );
    }

    [Fact]
    public void A_result_is_due_a_day_after_the_last_interview_until_the_recommendation()
    {
        var seen = Candidate() with
        {
            Status = CandidateStatus.Shortlisted,
            Interview = new InterviewSlot("x", Now.AddHours(-3), Now.AddHours(-2), 0),
        };
        var facts = Set(Facts(seen) with { Acknowledged = Ids(seen) }, new TypicalClocks { ResultDays = 1 });

        var clock = Assert.Single(CodeClocks.Of(facts));
        Assert.Equal((ClockKind.Result, 1), (clock.Kind, clock.DaysLeft(Now)));
        Assert.Empty(CodeClocks.Of(With(facts, StageKind.Recommendation, d => d with { EndedAt = Now })));
    }

    private static ClockFacts Set(ClockFacts facts, TypicalClocks typical) =>
        facts with
        {
            Definition = facts.Definition with { Clocks = new ClockSettings { Typical = typical } },
        };

    private static ClockFacts With(ClockFacts facts, StageKind kind, Func<StageDates, StageDates> change) =>
        facts with
        {
            Procedure = facts.Procedure.WithDates(
                facts.Definition.Stages.First(stage => stage.Kind == kind).Id,
                change
            ),
        };

    private static ClockFacts Facts(params IReadOnlyList<Candidate> candidates)
    {
        var definition = Scene.Alkwin();
        return new ClockFacts
        {
            Procedure = new Procedure
            {
                Id = ProcedureId.New(),
                CreatedAt = Now,
                Timeline = [.. definition.Stages.Select(s => new StageDates { StageId = s.Id })],
            },
            Definition = definition,
            Now = Now,
            Candidates = [.. candidates.Select(candidate => ((IListed<CandidateSummary>)candidate).Summary)],
            Acknowledged = Ids(),
            Told = Ids(),
            Complaints = [],
        };
    }

    private static Candidate Candidate(int receivedDaysAgo = 0) =>
        new()
        {
            Id = CandidateId.New(),
            Procedure = ProcedureId.New(),
            Name = "Anna Bakker",
            Email = "anna@kandidaat.example",
            Track = Track.External,
            ReceivedAt = Now.AddDays(-receivedDaysAgo),
        };

    private static HashSet<CandidateId> Ids(params IEnumerable<Candidate> candidates) =>
        [.. candidates.Select(candidate => candidate.Id)];
}
