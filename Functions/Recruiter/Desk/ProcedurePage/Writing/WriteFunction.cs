using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.ProcedurePage.Candidates;
using Recruitment.Recruiter.Messages;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Writing;

/// <summary>
/// Writes to several candidates: GET asks what, POST first shows the mail as the first of them reads it, and then sends it
/// to each, once however often it is pressed.
/// </summary>
public sealed class WriteFunction(
    DeskGate gate,
    CandidateRecords candidates,
    Messaging messaging,
    LetterPreviews letters,
    Pages pages
)
{
    [Function(nameof(WriteFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/procedures/{id}/message")]
            HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                var all = await candidates.SummariesAsync(place.Id, cancellationToken);
                return HttpMethods.IsPost(request.Method)
                    ? await PostAsync(place, all, request.Form, client, cancellationToken)
                    : await ShowAsync(
                        new WritingModel(place, CandidateQuery.ChosenIn(request.Query, all)) { Id = Identifier.New() }
                    );
            },
            cancellationToken
        );

    private async Task<IResult> PostAsync(
        ProcedurePlace place,
        IReadOnlyList<CandidateSummary> all,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var asked = form[CandidateQuery.CandidateName].ToHashSet();
        var model = new WritingModel(place, [.. all.Where(candidate => asked.Contains(candidate.Id.Value))])
        {
            Id = form[WritingModel.IdName].ToString() is var id && Identifier.IsValid(id) ? id : Identifier.New(),
            Subject = form[WritingModel.SubjectName].ToString().Trim(),
            Text = TextIn(form, WritingModel.TextName),
        };
        model = model with { Faults = [.. Faults(model)] };
        if (model.Faults.Count > 0 || model.Chosen.Count == 0)
        {
            return await ShowAsync(model);
        }

        if (form[WritingModel.StepName] != WritingModel.Send)
        {
            return await ShowAsync(await WithLetterAsync(model, cancellationToken));
        }

        if (
            form[WritingModel.ReadSubjectName].ToString().Trim() != model.Subject
            || TextIn(form, WritingModel.ReadTextName) != model.Text
        )
        {
            var changed = new FormError(WritingModel.TextName, DeskTexts.LetterChanged);
            return await ShowAsync(await WithLetterAsync(model with { Faults = [changed] }, cancellationToken));
        }

        await messaging.SendAsync(
            place.Id,
            model.Chosen,
            model.Id,
            model.Subject,
            model.Text,
            place.Mine.By,
            client,
            cancellationToken
        );
        var count = model.Chosen.Count.ToString(CultureInfo.InvariantCulture);
        return new SeeOther($"{DeskAddresses.Candidates(place.Id)}?{WritingModel.SentName}={count}");
    }

    private static IEnumerable<FormError> Faults(WritingModel model) =>
        model.Chosen.Count > MessageText.MaxReaders
            ? [new FormError("", DeskTexts.TooManyReaders(MessageText.MaxReaders))]
            : MessageText
                .Check(model.Subject, model.Text)
                .Select(fault => new FormError(fault.Pointer.TrimStart('/'), FaultTexts.Of(fault)));

    /// <summary>A browser posts the ends of lines in another way than it got them.</summary>
    private static string TextIn(IFormCollection form, string field) =>
        form[field].ToString().ReplaceLineEndings("\n").Trim();

    private async Task<WritingModel> WithLetterAsync(WritingModel model, CancellationToken cancellationToken)
    {
        var (mine, first) = (model.Place.Mine, model.Chosen[0]);
        var letter = new MessageLetter(new Letter(mine.Procedure, mine.Definition, first.Name, first.Email))
        {
            Message = messaging.Of(model.Id, first.Name, model.Subject, model.Text, mine.By),
        };
        return model with { Letter = await letters.WriteAsync<MessageMail>(letter, first.Id.Value, cancellationToken) };
    }

    private Task<IResult> ShowAsync(WritingModel model) =>
        pages.PrivateAsync<WritingPage>(
            model,
            model.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
}
