using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;

namespace Recruitment.Stages.Recommendation;

/// <summary>Reads a posted recommendation and says what is wrong with it.</summary>
internal static class RecommendationReader
{
    public static BallotReading Read(IFormCollection fields, BallotView view)
    {
        string? choice = fields[RecommendationFields.Choice];
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = choice is RecommendationChoice.Ranking or RecommendationChoice.Nobody ? choice : null,
            Reason = ReasonField.Read(fields, RecommendationFields.Reason),
            Candidates = [.. view.Candidates.Select(candidate => Read(fields, candidate))],
        };
        IEnumerable<string> faults = vote.Choice switch
        {
            RecommendationChoice.Ranking => RankingFaults(vote, view),
            RecommendationChoice.Nobody => NobodyFaults(vote),
            _ => [RecommendationTexts.Resources["MissingChoice"]],
        };
        return new BallotReading(vote, [.. faults]);
    }

    private static CandidateVote Read(IFormCollection fields, Candidate candidate)
    {
        string? choice = fields[RecommendationFields.Appointable(candidate.Id)];
        string? rank = fields[RecommendationFields.Rank(candidate.Id)];
        return new CandidateVote
        {
            Candidate = candidate.Id,
            Choice = choice is RecommendationChoice.Appointable or RecommendationChoice.NotAppointable ? choice : null,
            Rank = int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null,
        };
    }

    private static IEnumerable<string> NobodyFaults(Vote vote)
    {
        if (vote.Reason is null)
        {
            yield return RecommendationTexts.Resources["MissingReason"];
        }
        else if (vote.Reason.Length > ReasonField.Longest)
        {
            yield return RecommendationTexts.Resources.With("ReasonTooLong", ReasonField.Longest);
        }
    }

    private static IEnumerable<string> RankingFaults(Vote vote, BallotView view)
    {
        var texts = RecommendationTexts.Resources;
        foreach (var (candidate, said) in view.Candidates.Zip(vote.Candidates))
        {
            var fault = said switch
            {
                { Choice: null } => "MissingAppointable",
                { Choice: RecommendationChoice.Appointable, Rank: null } => "MissingRank",
                { Choice: RecommendationChoice.NotAppointable, Rank: not null } => "RankNotAppointable",
                _ => null,
            };
            if (fault is not null)
            {
                yield return texts.With(fault, candidate.Name);
            }
        }

        if (vote.Candidates.All(c => c.Choice == RecommendationChoice.NotAppointable))
        {
            yield return texts["NobodyAppointable"];
        }

        foreach (var fault in OrderFaults(vote, view))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OrderFaults(Vote vote, BallotView view)
    {
        var texts = RecommendationTexts.Resources;
        var ranked = vote
            .Candidates.Where(c => c.Choice == RecommendationChoice.Appointable && c.Rank > 0)
            .ToLookup(c => c.Rank ?? 0, c => view.Candidates.First(v => v.Id == c.Candidate).Name);
        foreach (var place in ranked.Where(names => names.Count() > 1))
        {
            yield return texts.With("RankTwice", place.Key, string.Join(", ", place));
        }

        var places = ranked.Select(place => place.Key).Order().ToList();
        var gap = Enumerable.Range(1, places.Count).FirstOrDefault(place => !ranked.Contains(place));
        if (gap > 0)
        {
            yield return texts.With("RankGap", gap);
        }
    }
}
