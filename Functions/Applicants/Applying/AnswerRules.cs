using System.Globalization;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>What answers to the form's own questions must be like.</summary>
public static class AnswerRules
{
    public const int MaxCharacters = 2000;

    /// <summary>Name of the field with the answer, which is also its id on the page.</summary>
    public static string Field(Question question) => $"answer-{question.Id}";

    /// <summary>Every fault, in order of the questions.</summary>
    /// <param name="isAsked">Whether the candidate fills it in, so that what is required must be there.</param>
    public static IEnumerable<FormError> Check(
        IReadOnlyDictionary<string, string> answers,
        ProcedureDefinition definition,
        bool isAsked = true
    ) =>
        from question in definition.Questions
        let fault = FaultOf(question, answers.GetValueOrDefault(question.Id, ""))
        where fault is not null && (isAsked || fault != ApplicationError.AnswerMissing)
        select new FormError(Field(question), ApplicationErrorTexts.For(fault.Value, question.Text, MaxCharacters));

    private static ApplicationError? FaultOf(Question question, string answer) =>
        (question.Kind, answer) switch
        {
            (_, "") => question.Required ? ApplicationError.AnswerMissing : null,
            (QuestionKind.Choice, _) => question.Choices.Contains(answer) ? null : ApplicationError.AnswerNoChoice,
            (QuestionKind.Number, _) => IsNumber(answer) ? null : ApplicationError.AnswerNoNumber,
            _ => answer.Length > MaxCharacters ? ApplicationError.AnswerTooLong : null,
        };

    /// <summary>Written with a point or a comma.</summary>
    private static bool IsNumber(string answer) =>
        decimal.TryParse(
            answer.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
}
