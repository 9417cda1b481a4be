using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Recruiter.Desk.Plan;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Recruiter.Desk.Starting.Fields;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>The pages on which somebody prepares a procedure.</summary>
public sealed class DraftPages(
    DraftReading reading,
    OwnTemplates own,
    FunctionDescriptionCatalog descriptions,
    FrameworkCatalog frameworks,
    Pages pages
)
{
    private DraftForm Form { get; } = new(new FieldShapes(descriptions, frameworks));

    /// <summary>What a step asks, as the definition is now.</summary>
    internal DraftFormPart? PartOf(JsonObject definition, string part) =>
        Form.Parts(definition, FormMarks.None).FirstOrDefault(one => one.Id == part);

    /// <param name="tellsFaults">Whether fields say what is wrong; a step that nobody saved yet does not.</param>
    /// <param name="templateFault">What is wrong with the name of a template, and the name.</param>
    internal async Task<IResult> ShowAsync(
        DeskVisitor visitor,
        StartDraft draft,
        string part,
        bool tellsFaults,
        DraftNotice? notice,
        CancellationToken cancellationToken,
        int status = StatusCodes.Status200OK,
        (FormError Fault, string Name)? templateFault = null
    )
    {
        var definition = draft.Definition!.Value; // Not started: it has one.
        var read = reading.Read(definition);
        var written = JsonObject.Create(definition)!; // A draft's definition is an object.
        var placed = DraftFaults.Place(Faults(draft, read), Form.Parts(written, FormMarks.None));
        var tells = tellsFaults || draft.Unread is not null;
        var marks = new FormMarks
        {
            Faults = tells ? DraftFaults.ByPointer(placed) : FormMarks.None.Faults,
            Dates = read.Dates,
        };
        var parts = Form.Parts(written, marks);
        var model = new DraftPageModel
        {
            Visitor = visitor,
            Draft = draft,
            Function = read.Repaired.Vacancy.Function is { Length: > 0 } function ? function : null,
            Steps = [.. DraftParts.All.Select(id => StepOf(draft, id, placed, part))],
            Elements = parts.FirstOrDefault(one => one.Id == part)?.Elements ?? [],
            Faults = tells
                ? [.. placed.Where(fault => fault.Part == part).Select(fault => fault.Error).Distinct()]
                : [],
            Json = part == DraftParts.Json ? draft.Unread ?? DraftJson.Show(definition) : null,
            Notice = notice,
        };
        if (part == DraftParts.Review)
        {
            model = model with
            {
                Review = await ReviewAsync(visitor, draft, read, placed, parts, cancellationToken) with
                {
                    TemplateFault = templateFault?.Fault,
                    TemplateName = templateFault?.Name ?? "",
                },
            };
        }

        return await pages.PrivateAsync<DraftPage>(model, status);
    }

    /// <summary>That there is no such draft: thrown away, erased, or somebody else's.</summary>
    public Task<IResult> GoneAsync(DeskVisitor visitor) =>
        pages.PrivateAsync<DraftGonePage>(visitor, StatusCodes.Status404NotFound);

    /// <summary>JSON that could not be read stands in the way of everything else.</summary>
    private static IReadOnlyList<Fault> Faults(StartDraft draft, ReadDraft read) =>
        draft.Unread is { } typed && DraftJson.Read(typed, out var fault) is null
            ? [fault!, .. read.Faults]
            : read.Faults;

    private static DraftStep StepOf(StartDraft draft, string id, IReadOnlyList<PlacedFault> placed, string current) =>
        new(
            id,
            FormTexts.Part(id),
            DraftAddresses.Step(draft.Id, id),
            placed.Count(fault => fault.Part == id),
            id == current
        );

    private async Task<DraftReview> ReviewAsync(
        DeskVisitor visitor,
        StartDraft draft,
        ReadDraft read,
        IReadOnlyList<PlacedFault> placed,
        IReadOnlyList<DraftFormPart> parts,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Faults = [.. placed.Select(fault => LinkTo(draft, fault)).Distinct()],
            Warnings = [.. read.Warnings.Select(FaultTexts.Of).Distinct()],
            Dates = [.. DatesIn(parts.SelectMany(part => part.Elements), owner: "")],
            Plan = read.Timeline.Count > 0 ? PlanPictures.Of(read.Repaired, read.Timeline, read.Today) : null,
            IsOfVisitor =
                visitor.IsOffice
                || read.Repaired.People.OfTheDesk.Any(person =>
                    person.Address.Trim().Equals(visitor.Address, StringComparison.OrdinalIgnoreCase)
                ),
            Template = draft.OwnTemplate is { } template
                ? (await own.ListAsync(cancellationToken)).FirstOrDefault(all => all[0].Id == template)?[0].Name
                : null,
        };

    private static MessageLink LinkTo(StartDraft draft, PlacedFault fault) =>
        new(
            $"{FormTexts.Part(fault.Part)}: {fault.Message}",
            DraftAddresses.Step(draft.Id, fault.Part, DraftFunction.Check, fault.Error.Field)
        );

    /// <param name="owner">The stage, or the part of the vacancy, that the dates are of.</param>
    private static IEnumerable<ReviewedDate> DatesIn(IEnumerable<FormElement> elements, string owner) =>
        elements.SelectMany(element =>
            element switch
            {
                FormField { Resolved: { } date } field => [new ReviewedDate(owner, field.Label, date)],
                FormGroup { IsItem: true } item when owner.Length > 0 => DatesIn(
                    item.Elements,
                    $"{owner}, {item.Label}"
                ),
                FormGroup group => DatesIn(group.Elements, owner.Length > 0 ? owner : group.Label),
                FormList list => DatesIn(list.Items, owner),
                _ => Array.Empty<ReviewedDate>(),
            }
        );
}
