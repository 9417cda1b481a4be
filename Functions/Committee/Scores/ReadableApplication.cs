using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Committee.Scores;

/// <summary>What there is to read of an application for who judges it; without names while these stay hidden.</summary>
/// <param name="Answers">What the form asked beside the motivation.</param>
/// <param name="CvLink">Where the CV is read: its words without names while these stay hidden. Absent where there is none.</param>
public sealed record ReadableApplication(string? Motivation, IReadOnlyList<Answer> Answers, Uri? CvLink)
{
    /// <summary>The CV is read without names.</summary>
    public bool IsMasked { get; init; }

    /// <summary>There is nothing at all to read.</summary>
    public bool IsEmpty => Motivation is null && Answers.Count == 0 && CvLink is null;

    public static ReadableApplication Of(BallotView view, Candidate candidate, bool nameBlind)
    {
        var application = new ReadableApplication(
            candidate.Motivation,
            Answer.Of(candidate, view.Definition),
            view.CvLinks.GetValueOrDefault(candidate.Id)
        );
        if (!nameBlind)
        {
            return application;
        }

        return application with
        {
            Motivation = application.Motivation is { } text ? NameBlindText.Of(candidate, text) : null,
            Answers = [.. application.Answers.Select(a => a with { Text = NameBlindText.Of(candidate, a.Text) })],
            IsMasked = true,
        };
    }

    /// <summary>The candidate wrote something besides the CV, so that there is something to judge without it.</summary>
    public static bool IsWritten(Candidate candidate, ProcedureDefinition definition) =>
        candidate.Motivation is not null
        || definition.Questions.Any(q => q.Kind == QuestionKind.Text && candidate.Answers.ContainsKey(q.Id));
}
