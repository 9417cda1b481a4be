using Recruitment.Definition;

namespace Recruitment.Candidates;

/// <summary>What a candidate answered on the form beside what every form asks.</summary>
public sealed record Answer(string Question, string Text)
{
    private static readonly Texts Sentences = new(typeof(Answer));

    /// <summary>
    /// The seats that a candidate stands for, and then the answers in order of the questions; without those that were
    /// left open.
    /// </summary>
    public static IReadOnlyList<Answer> Of(Candidate candidate, ProcedureDefinition definition)
    {
        return
        [
            .. candidate.StandsFor.Count > 0
                ? [new Answer(Sentences["StandsFor"], string.Join(", ", candidate.StandsFor.Select(Title)))]
                : Array.Empty<Answer>(),
            .. from question in definition.Questions
            where candidate.Answers.ContainsKey(question.Id)
            select new Answer(question.Text, candidate.Answers[question.Id]),
        ];

        string Title(string seat) => definition.Vacancy.Seat(seat)?.Title ?? seat;
    }
}
