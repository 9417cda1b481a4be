using FsCheck;
using FsCheck.Fluent;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Tests.Committee.Scores;

public sealed class ScoreTests
{
    private static readonly Criterion[] Criteria =
    [
        new()
        {
            Id = "docent",
            Text = "Werkt als docent",
            Required = true,
            Weight = 3,
        },
        new()
        {
            Id = "ict",
            Text = "Kent ict",
            Weight = 1,
        },
    ];

    private static readonly CandidateId Anna = new("anna");
    private static readonly CandidateId Bram = new("bram");

    [Fact]
    public void Criteria_count_by_their_weight_and_members_all_the_same()
    {
        var averages = ScoreAverages.Of([Vote(1, Anna, 5, 1), Vote(2, Anna, 4, 3)], Criteria);

        Assert.Equal(4.5m, averages.Find(Anna)?.On("docent"));
        Assert.Equal(2m, averages.Find(Anna)?.On("ict"));
        Assert.Equal(((4.5m * 3) + 2m) / 4, averages.Find(Anna)?.Weighted);
        Assert.Null(averages.Find(Bram));
    }

    [Fact]
    public void A_low_average_on_a_required_criterion_is_pointed_out_and_on_a_preferred_one_not()
    {
        var averages = ScoreAverages.Of([Vote(1, Anna, 1, 1), Vote(2, Bram, 2, 1)], Criteria);

        Assert.Equal(["docent"], averages.Find(Anna)?.Falls);
        Assert.Empty(averages.Find(Bram)?.Falls ?? ["nobody scored"]);
    }

    [Fact]
    public void Equals_and_who_was_not_scored_keep_the_order_of_receipt()
    {
        var carla = new CandidateId("carla");
        var averages = ScoreAverages.Of([Vote(1, Anna, 3, 3), Vote(1, Bram, 3, 3)], Criteria);

        Assert.Equal([Bram, Anna, carla], averages.Order([carla, Bram, Anna]));
    }

    [Fact]
    public void Averages_lie_between_the_lowest_and_the_highest_score() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Gen.Choose(1, 5).Two().NonEmptyListOf().ToArbitrary(),
                scores =>
                {
                    var votes = scores.Select((s, n) => Vote(n, Anna, s.Item1, s.Item2));
                    var weighted = ScoreAverages.Of(votes, Criteria).Find(Anna)?.Weighted;
                    var given = scores.SelectMany(s => new[] { s.Item1, s.Item2 }).ToList();
                    return weighted >= given.Min() && weighted <= given.Max();
                }
            )
        );

    [Theory]
    [InlineData("1", true)]
    [InlineData("5", true)]
    [InlineData("0", false)]
    [InlineData("6", false)]
    [InlineData("-1", false)]
    [InlineData("3.5", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_score_is_a_whole_number_from_1_to_5(string? text, bool isScore) =>
        Assert.Equal(isScore, Score.TryRead(text, out _));

    [Fact]
    public void A_motivation_loses_name_address_and_telephone_number()
    {
        var candidate = Candidate("Anna van der Vermeer");

        var text = NameBlindText.Of(
            candidate,
            "Ik ben ANNA van der Vermeer (anna@kandidaat.example, 06-12345678). Vermeers boek ken ik niet. Vermeer."
        );

        Assert.Equal("Ik ben […] ([…], […]). […] boek ken ik niet. […].", text);
    }

    [Fact]
    public void Letters_stay_when_another_candidate_withdraws_and_go_on_after_z()
    {
        var ballot = new Ballot
        {
            Procedure = new ProcedureId("p"),
            Stage = "s",
            Id = "b",
            Form = "f",
            Voters = [],
            Quorum = 1,
            OpenedAt = default,
            ClosesAt = default,
            Candidates = [.. Enumerable.Range(0, 30).Select(n => new CandidateId($"c{n}"))],
        };

        Assert.Equal("Kandidaat A", CandidateLabels.Letter(ballot, new CandidateId("c0")));
        Assert.Equal("Kandidaat C", CandidateLabels.Letter(ballot, new CandidateId("c2")));
        Assert.Equal("Kandidaat AB", CandidateLabels.Letter(ballot, new CandidateId("c27")));
    }

    private static Vote Vote(int voter, CandidateId candidate, int docent, int ict) =>
        new()
        {
            Voter = new PersonId($"committee-{voter}"),
            CastAt = DateTimeOffset.UnixEpoch,
            Candidates =
            [
                new CandidateVote
                {
                    Candidate = candidate,
                    Scores = new Dictionary<string, int> { ["docent"] = docent, ["ict"] = ict },
                },
            ],
        };

    private static Candidate Candidate(string name) =>
        new()
        {
            Id = Anna,
            Procedure = new ProcedureId("p"),
            Name = name,
            Email = "anna@kandidaat.example",
            Phone = "06-12345678",
            Track = Track.External,
            ReceivedAt = default,
        };
}
