using Recruitment.Definition;

namespace Recruitment.Candidates;

/// <summary>What a candidate answered to one of the form's own questions.</summary>
public sealed record Answer(string Question, string Text)
{
    /// <summary>A candidate's answers, in order of the questions; without those that were left open.</summary>
    public static IReadOnlyList<Answer> Of(Candidate candidate, ProcedureDefinition definition) =>
        [
            .. from question in definition.Questions
            where candidate.Answers.ContainsKey(question.Id)
            select new Answer(question.Text, candidate.Answers[question.Id]),
        ];
}
