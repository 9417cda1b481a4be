using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Committee.Scores;

/// <summary>What there is to read of an application for who judges it; without names while these stay hidden.</summary>
/// <param name="Answers">What the form asked beside the motivation.</param>
/// <param name="CvLink">Absent while names stay hidden and something else is written, and where there is no CV.</param>
public sealed record ReadableApplication(string? Motivation, IReadOnlyList<Answer> Answers, Uri? CvLink)
{
    /// <summary>
    /// The CV shows the name although names stay hidden: the application has nothing else to read, and nobody is asked to
    /// judge what they cannot read.
    /// </summary>
    public bool ShowsName { get; init; }

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

        var isWritten =
            candidate.Motivation is not null
            || view.Definition.Questions.Any(q => q.Kind == QuestionKind.Text && candidate.Answers.ContainsKey(q.Id));
        return application with
        {
            Motivation = application.Motivation is { } text ? NameBlindText.Of(candidate, text) : null,
            Answers = [.. application.Answers.Select(a => a with { Text = NameBlindText.Of(candidate, a.Text) })],
            CvLink = isWritten ? null : application.CvLink,
            ShowsName = !isWritten && application.CvLink is not null,
        };
    }
}
