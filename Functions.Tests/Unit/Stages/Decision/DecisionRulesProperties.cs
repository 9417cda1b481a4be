using FsCheck;
using FsCheck.Fluent;
using Recruitment.Committee;
using Recruitment.Records;
using Recruitment.Stages.Decision;

namespace Recruitment.Tests.Stages.Decision;

public sealed class DecisionRulesProperties
{
    private static readonly PersonId[] Board = [.. Enumerable.Range(1, 5).Select(n => new PersonId($"board-{n}"))];

    private static readonly CandidateId[] Recommended = [new("a"), new("b"), new("c")];

    private static readonly Gen<Vote[]> Votes =
        from voters in Gen.SubListOf(Board)
        from choices in Gen.ArrayOf(Gen.Elements("follow", "nobody", "b", "c"), voters.Count)
        select voters.Zip(choices, Vote).ToArray();

    [Fact]
    public void The_decision_is_what_most_members_say_and_of_equals_what_the_first_member_says() =>
        Holds(votes =>
        {
            var decision = DecisionRules.Decide(votes, Board);
            if (votes.Length == 0)
            {
                return decision is null;
            }

            var opinions = votes.GroupBy(Opinion).ToDictionary(o => o.Key, o => o.Count());
            var most = opinions.Values.Max();
            var expected = votes
                .OrderBy(vote => Array.IndexOf(Board, vote.Voter))
                .First(vote => opinions[Opinion(vote)] == most);
            return decision is not null
                && (decision.Choice, decision.Prefers) == Opinion(expected)
                && decision.Reasons.Count == most;
        });

    [Fact]
    public void The_order_in_which_votes_come_in_does_not_matter() =>
        Holds(votes =>
        {
            var decision = DecisionRules.Decide(votes, Board);
            var reversed = DecisionRules.Decide([.. votes.Reverse()], Board);
            return (decision?.Choice, decision?.Prefers) == (reversed?.Choice, reversed?.Prefers);
        });

    [Fact]
    public void The_offer_goes_to_everybody_recommended_once_and_first_to_who_is_preferred() =>
        Holds(votes =>
        {
            if (DecisionRules.Decide(votes, Board) is not { } decision)
            {
                return true;
            }

            var ranking = DecisionRules.Rank(decision, Recommended);
            return decision.Choice == DecisionChoice.Nobody
                ? ranking.Count == 0
                : ranking.Order(ById).SequenceEqual(Recommended) && ranking[0] == (decision.Prefers ?? Recommended[0]);
        });

    private static readonly Comparer<CandidateId> ById = Comparer<CandidateId>.Create(
        (a, b) => string.CompareOrdinal(a.Value, b.Value)
    );

    private static void Holds(Func<Vote[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Votes.ToArbitrary(), property));

    private static (string, CandidateId?) Opinion(Vote vote) =>
        (vote.Choice ?? "", vote.Candidates.FirstOrDefault()?.Candidate);

    private static Vote Vote(PersonId voter, string choice) =>
        new()
        {
            Voter = voter,
            CastAt = DateTimeOffset.UnixEpoch,
            Choice = choice is "follow" or "nobody" ? choice : DecisionChoice.Prefer,
            Reason = "Om deze reden.",
            Candidates = choice is "follow" or "nobody"
                ? []
                : [new CandidateVote { Candidate = new CandidateId(choice), Rank = 1 }],
        };
}
