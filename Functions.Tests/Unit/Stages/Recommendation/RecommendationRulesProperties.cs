using FsCheck;
using FsCheck.Fluent;
using Recruitment.Committee;
using Recruitment.Records;
using Recruitment.Stages.Recommendation;

namespace Recruitment.Tests.Stages.Recommendation;

public sealed class RecommendationRulesProperties
{
    /// <summary>Votes of one to seven members on one to six candidates; a member ranks some, in some order, or nobody.</summary>
    private static readonly Gen<Case> Cases =
        from count in Gen.Choose(1, 6)
        let candidates = Enumerable.Range(0, count).Select(n => new CandidateId($"c{n}")).ToArray()
        from voters in Gen.Choose(1, 7)
        from orders in Gen.ArrayOf(OrderOf(candidates), voters)
        from averages in Gen.ArrayOf(Gen.Choose(10, 50), count)
        select new Case(candidates, orders, averages);

    [Fact]
    public void Recommended_is_exactly_who_more_than_half_find_appointable() =>
        Holds(c =>
        {
            var expected = c.Candidates.Where(candidate =>
                c.Orders.Count(order => order.Contains(candidate)) * 2 > c.Orders.Length
            );
            return c.Tally().Ranking.ToHashSet().SetEquals(expected)
                && c.Tally().Ranking.Distinct().Count() == c.Tally().Ranking.Count;
        });

    [Fact]
    public void The_order_in_which_votes_come_in_does_not_matter() =>
        Holds(c => c.Tally().Ranking.SequenceEqual((c with { Orders = [.. c.Orders.Reverse()] }).Tally().Ranking));

    [Fact]
    public void Every_vote_is_counted_once() =>
        Holds(c =>
        {
            var given = c.Orders.Sum(order =>
                Enumerable.Range(0, order.Length).Sum(place => c.Candidates.Length - place)
            );
            return c.Tally().Candidates.Sum(candidate => candidate.Points) == given;
        });

    [Fact]
    public void Members_who_all_say_the_same_get_what_they_say() =>
        Holds(c =>
        {
            var agreed = c with { Orders = [.. c.Orders.Select(_ => c.Orders[0])] };
            return agreed.Tally().Ranking.SequenceEqual(c.Orders[0]);
        });

    [Fact]
    public void Points_never_rise_down_the_ranking_and_equals_stand_by_their_interviews() =>
        Holds(c =>
        {
            var ranked = c.Tally().Candidates.Take(c.Tally().Ranking.Count).ToList();
            return ranked
                .Zip(ranked.Skip(1))
                .All(pair =>
                    pair.First.Points > pair.Second.Points
                    || (
                        pair.First.Points == pair.Second.Points
                        && pair.First.InterviewAverage >= pair.Second.InterviewAverage
                    )
                );
        });

    [Fact]
    public void A_candidate_whom_a_member_places_higher_does_not_fall() =>
        Holds(c =>
        {
            if (c.Orders[0].Length < 2)
            {
                return true;
            }

            var raised = c.Orders[0][^1];
            CandidateId[] first = [raised, .. c.Orders[0][..^1]];
            var before = c.Tally().Ranking.ToList().IndexOf(raised);
            var after = (c with { Orders = [first, .. c.Orders[1..]] }).Tally();
            return before < 0 || after.Ranking.ToList().IndexOf(raised) <= before;
        });

    private static void Holds(Func<Case, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Cases.ToArbitrary(), property));

    private static Gen<CandidateId[]> OrderOf(CandidateId[] candidates) =>
        from order in Gen.Shuffle(candidates)
        from length in Gen.Choose(0, candidates.Length)
        select order[..length];

    private sealed record Case(CandidateId[] Candidates, CandidateId[][] Orders, int[] Averages)
    {
        public RecommendationRecord Tally() =>
            RecommendationRules.Tally(
                1,
                [.. Orders.Select((order, voter) => Vote(order, $"committee-{voter + 1}"))],
                Candidates,
                candidate => Averages[Array.IndexOf(Candidates, candidate)] / 10m
            );

        private Vote Vote(CandidateId[] order, string voter) =>
            new()
            {
                Voter = new PersonId(voter),
                CastAt = DateTimeOffset.UnixEpoch,
                Choice = order.Length == 0 ? RecommendationChoice.Nobody : RecommendationChoice.Ranking,
                Reason = order.Length == 0 ? "Niemand voldoet." : null,
                Candidates =
                [
                    .. Candidates.Select(candidate => new CandidateVote
                    {
                        Candidate = candidate,
                        Choice = order.Contains(candidate)
                            ? RecommendationChoice.Appointable
                            : RecommendationChoice.NotAppointable,
                        Rank = order.Contains(candidate) ? Array.IndexOf(order, candidate) + 1 : null,
                    }),
                ],
            };
    }
}
