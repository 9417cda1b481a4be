using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>
/// A referee's link to answer the questions about a candidate, or to say that they would rather not; until the wait for
/// it closes. It stops working when the candidate takes the consent back.
/// </summary>
public sealed class RefereeLink(
    ReferenceAccesses accesses,
    ReferenceAnswers answers,
    ReferencePages pages,
    TimeProvider clock
) : ILinkHandler
{
    public const string Name = "reference";

    /// <summary>The form's field, and what it can be; with an answer <c>answer-1</c>, <c>answer-2</c>, …</summary>
    public const string ChoiceField = "choice";
    public const string Answer = "answer";
    public const string Decline = "decline";

    /// <summary>Characters in an answer at most.</summary>
    public const int MostCharacters = 4000;

    public string Purpose => Name;

    public static string FieldOf(int question) => $"answer-{question}";

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        await ShowAsync(link, await FindAsync(link, cancellationToken));

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var access = await FindAsync(link, cancellationToken);
        if (access is not { Phase: ReferencePhase.Answers } || access.File.Find(link.Holder) is not { })
        {
            return await ShowAsync(link, access, StatusCodes.Status409Conflict);
        }

        var choice = request.Form[ChoiceField].ToString();
        var said = Enumerable
            .Range(1, access.Plan.Questions.Count)
            .Select(question => request.Form[FieldOf(question)].ToString().Trim())
            .ToList();
        var faults = Faults(choice, said).ToList();
        if (faults.Count > 0)
        {
            return await pages.ShowAsync<RefereePage>(
                access,
                found =>
                    RefereePageModel.Of(found, link.Holder) with
                    {
                        Faults = faults,
                        Choice = choice,
                        Answers = said,
                    },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var now = clock.GetUtcNow();
        IReadOnlyList<string>? told = choice == Answer ? said : null;
        var recorded = await answers.RecordAsync(
            link,
            access,
            choice == Answer ? "ReferenceGiven" : "ReferenceDeclined",
            file => file.With(link.Holder, r => r with { Answers = told, AnsweredAt = now }),
            client,
            cancellationToken
        );
        return await ShowAsync(link, recorded);
    }

    private static IEnumerable<FieldFault> Faults(string choice, IReadOnlyList<string> said)
    {
        var texts = ReferenceTexts.Resources;
        if (choice is not (Answer or Decline))
        {
            yield return new FieldFault(Answer, texts["NothingChosen"]);
        }

        if (choice == Answer && said.All(text => text.Length == 0))
        {
            yield return new FieldFault(FieldOf(1), texts["NothingAnswered"]);
        }

        foreach (var (index, text) in said.Index())
        {
            if (text.Length > MostCharacters)
            {
                yield return new FieldFault(FieldOf(index + 1), texts.With("AnswerTooLong", index + 1, MostCharacters));
            }
        }
    }

    private Task<ReferenceAccess?> FindAsync(Link link, CancellationToken cancellationToken) =>
        accesses.FindAsync(link, new CandidateId(link.About), cancellationToken);

    private Task<IResult> ShowAsync(Link link, ReferenceAccess? access, int status = StatusCodes.Status200OK) =>
        pages.ShowAsync<RefereePage>(access, found => RefereePageModel.Of(found, link.Holder), status);
}
