using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Recruiter.Desk.Starting.Fields;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>
/// What becomes of one date of a draft while it is written, beside the others as they were kept last. Nothing is kept.
/// </summary>
public sealed class DraftDateFunction(DeskGate gate, DraftRecords drafts, DraftReading reading, DraftPages pages)
{
    private const string FieldParameter = "field";
    private const string TextParameter = "text";

    /// <summary>No date is written in more.</summary>
    private const int MostCharacters = 200;

    [Function(nameof(DraftDateFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/start/{draft}/date")] HttpRequest request,
        string draft,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
            {
                request.HttpContext.Response.Headers.CacheControl = "no-store";
                return await drafts.FindAsync(visitor.Key, draft, cancellationToken) is { Definition: { } definition }
                    ? Answer(definition, request.Query)
                    : Results.NotFound();
            },
            cancellationToken
        );

    private IResult Answer(JsonElement kept, IQueryCollection asked)
    {
        var definition = JsonObject.Create(kept)!.DeepClone().AsObject(); // A draft's definition is an object.
        var id = asked[FieldParameter].ToString();
        var text = asked[TextParameter].ToString();
        var part = pages.PartOf(definition, asked[DraftAddresses.PartParameter].ToString());
        if (
            part?.All.OfType<FormField>().FirstOrDefault(field => field.Id == id)
                is not { Control: FieldControl.WrittenDate } field
            || text.Length > MostCharacters
        )
        {
            return Results.NotFound();
        }

        DefinitionEdit.Fill(definition, part, one => one == id ? text : null, prunes: false);
        var dates = reading.Read(JsonSerializer.SerializeToElement(definition)).Dates;
        return dates.GetValueOrDefault(field.Pointer) is { } resolved
            ? Results.Json(
                new
                {
                    date = resolved.Date.ToString("yyyy-MM-dd"),
                    day = DutchTime.Date(resolved.Date),
                    explanation = resolved.Explanation,
                }
            )
            : Results.Json(new { said = text.Trim().Length == 0 ? "" : DraftTexts.Resources["NoDate"] });
    }
}
