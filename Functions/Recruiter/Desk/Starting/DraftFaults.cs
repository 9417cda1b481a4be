using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Recruiter.Desk.Starting.Fields;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>Leads from what is wrong in a definition to where people mend it: a field of a step, else the JSON.</summary>
internal static class DraftFaults
{
    /// <summary>Each fault with its step and its field, in the order of the steps.</summary>
    /// <param name="parts">Every step, with the elements that it has.</param>
    public static IReadOnlyList<PlacedFault> Place(IReadOnlyList<Fault> faults, IReadOnlyList<DraftFormPart> parts)
    {
        var places = new Dictionary<string, (string Part, int Order)>(StringComparer.Ordinal);
        foreach (var (part, element) in parts.SelectMany(part => part.All.Select(element => (part.Id, element))))
        {
            places.TryAdd(element.Pointer, (part, places.Count));
        }

        return
        [
            .. faults
                .Select(fault => Place(fault, places))
                .OrderBy(placed => places.TryGetValue(placed.Pointer, out var place) ? place.Order : int.MaxValue),
        ];
    }

    /// <summary>What fields say of faults; of several at one place they are joined.</summary>
    public static IReadOnlyDictionary<string, string> ByPointer(IEnumerable<PlacedFault> faults) =>
        faults
            .GroupBy(fault => fault.Pointer)
            .ToDictionary(
                all => all.Key,
                all => string.Join(' ', all.Select(fault => fault.Message).Distinct()),
                StringComparer.Ordinal
            );

    private static PlacedFault Place(Fault fault, Dictionary<string, (string Part, int Order)> places)
    {
        var message = FaultTexts.Of(fault);
        for (var pointer = fault.Pointer; pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if (places.TryGetValue(pointer, out var place))
            {
                return new PlacedFault(place.Part, pointer, message);
            }

            if (pointer is "/vacancy" or "/programme" && fault.Pointer == pointer)
            {
                return new PlacedFault(DraftParts.Subject, "/core-section", message);
            }
        }

        return new PlacedFault(
            DraftParts.Json,
            "/json",
            fault.Pointer.Length > 0 ? $"{fault.Pointer}: {message}" : message
        );
    }
}

/// <summary>Something wrong, with where it is mended.</summary>
/// <param name="Part">Of <see cref="DraftParts"/>.</param>
/// <param name="Pointer">Of the element on the page.</param>
/// <param name="Message">In the reader's language.</param>
public sealed record PlacedFault(string Part, string Pointer, string Message)
{
    public FormError Error => new(FormElement.IdOf(Pointer), Message);
}
