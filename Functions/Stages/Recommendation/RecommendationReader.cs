using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Html;

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
        IEnumerable<FormError> faults = vote.Choice switch
        {
            RecommendationChoice.Ranking => RankingFaults(vote, view),
            RecommendationChoice.Nobody => NobodyFaults(vote),
            _ => [new FormError(RecommendationFields.RankingId, RecommendationTexts.Resources["MissingChoice"])],
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

    private static IEnumerable<FormError> NobodyFaults(Vote vote)
    {
        if (vote.Reason is null)
        {
            yield return Fault(RecommendationFields.Reason, "MissingReason");
        }
        else if (vote.Reason.Length > ReasonField.Longest)
        {
            yield return Fault(RecommendationFields.Reason, "ReasonTooLong", ReasonField.Longest);
        }
    }

    private static IEnumerable<FormError> RankingFaults(Vote vote, BallotView view)
    {
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
                var field =
                    fault == "MissingAppointable"
                        ? RecommendationFields.AppointableId(candidate.Id)
                        : RecommendationFields.Rank(candidate.Id);
                yield return Fault(field, fault, candidate.Name) with
                {
                    About = candidate.Name,
                };
            }
        }

        if (vote.Candidates.All(c => c.Choice == RecommendationChoice.NotAppointable))
        {
            yield return Fault(RecommendationFields.NobodyId, "NobodyAppointable");
        }

        foreach (var fault in OrderFaults(vote, view))
        {
            yield return fault;
        }
    }

    private static IEnumerable<FormError> OrderFaults(Vote vote, BallotView view)
    {
        var ranked = vote
            .Candidates.Where(c => c.Choice == RecommendationChoice.Appointable && c.Rank > 0)
            .ToLookup(c => c.Rank ?? 0, c => view.Candidates.First(v => v.Id == c.Candidate));
        foreach (var place in ranked.Where(candidates => candidates.Count() > 1))
        {
            yield return Fault(
                RecommendationFields.Rank(place.Last().Id),
                "RankTwice",
                place.Key,
                string.Join(", ", place.Select(candidate => candidate.Name))
            );
        }

        var places = ranked.Select(place => place.Key).Order().ToList();
        var gap = Enumerable.Range(1, places.Count).FirstOrDefault(place => !ranked.Contains(place));
        if (gap > 0)
        {
            var next = ranked.First(place => place.Key > gap).First();
            yield return Fault(RecommendationFields.Rank(next.Id), "RankGap", gap);
        }
    }

    private static FormError Fault(string field, string key, params object[] values) =>
        new(field, RecommendationTexts.Resources.With(key, values));
}
