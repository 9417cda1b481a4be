using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Html;

namespace Recruitment.Committee.PerCandidate;

/// <summary>An answer that can be given about a candidate.</summary>
/// <param name="MissingReason">Names the sentence for who gives it without a reason; null: it needs none.</param>
internal sealed record CandidateAnswer(string Value, string? MissingReason = null);

/// <summary>
/// Asks the same of each candidate on a ballot: one of some answers, with a reason. It becomes
/// <see cref="CandidateVote.Choice"/> and <see cref="CandidateVote.Reason"/>.
/// </summary>
/// <param name="texts">Has the sentences <c>MissingChoice</c> and <c>ReasonTooLong</c>, and those of the answers.</param>
/// <param name="reason">First part of the name of the reason's field.</param>
internal sealed class CandidateQuestion(Texts texts, IReadOnlyList<CandidateAnswer> answers, string reason = "reason")
{
    private const string MissingChoice = "MissingChoice";

    public BallotReading Read(IFormCollection fields, BallotView view)
    {
        var faults = new List<FormError>();
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Candidates = [.. view.Candidates.Select(candidate => Read(fields, EntryOf(view, candidate), faults))],
        };
        return new BallotReading(vote, faults);
    }

    /// <summary>Whether nothing is missing of what was said of a candidate.</summary>
    public bool IsAnswered(CandidateVote said) => !Faults(said).Any();

    public CandidateEntry EntryOf(BallotView view, Candidate candidate) =>
        new(candidate, view.CvLinks.GetValueOrDefault(candidate.Id), view.Said(candidate.Id), reason);

    private CandidateVote Read(IFormCollection fields, CandidateEntry entry, List<FormError> faults)
    {
        string? posted = fields[entry.ChoiceField];
        var said = new CandidateVote
        {
            Candidate = entry.Candidate.Id,
            Choice = answers.FirstOrDefault(answer => answer.Value == posted)?.Value,
            Reason = ReasonField.Read(fields, entry.ReasonField),
        };
        var name = entry.Candidate.Name;
        faults.AddRange(
            Faults(said)
                .Select(key => new FormError(
                    key == MissingChoice ? entry.ChoiceId(answers[0].Value) : entry.ReasonField,
                    texts.With(key, name, ReasonField.Longest)
                )
                {
                    About = name,
                })
        );
        return said;
    }

    /// <summary>Names of the sentences that say what to mend.</summary>
    private IEnumerable<string> Faults(CandidateVote said)
    {
        if (answers.FirstOrDefault(answer => answer.Value == said.Choice) is not { } answer)
        {
            yield return MissingChoice;
        }
        else if (answer.MissingReason is { } missing && said.Reason is null)
        {
            yield return missing;
        }

        if (said.Reason?.Length > ReasonField.Longest)
        {
            yield return "ReasonTooLong";
        }
    }
}

/// <summary>A candidate on a form that asks the same of each.</summary>
/// <param name="CvLink">Where this voter finds the CV; null: there is none.</param>
/// <param name="Said">What is said of the candidate, recorded or posted and refused; null: nothing yet.</param>
/// <param name="ReasonName">First part of the name of the reason's field.</param>
public sealed record CandidateEntry(Candidate Candidate, Uri? CvLink, CandidateVote? Said, string ReasonName = "reason")
{
    public string ChoiceField => $"choice-{Candidate.Id}";

    /// <summary>Id of one of the answers.</summary>
    public string ChoiceId(string value) => $"{ChoiceField}-{value}";

    public string ReasonField => $"{ReasonName}-{Candidate.Id}";
    public string? Choice => Said?.Choice;
    public string? Reason => Said?.Reason;
}
