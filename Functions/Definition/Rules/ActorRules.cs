using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Definition.Rules;

/// <summary>Who a request says to act in the procedure.</summary>
internal static class ActorRules
{
    /// <param name="by">The id that the request gives as <c>by</c>.</param>
    public static IEnumerable<Fault> Check(People people, string by) =>
        people.Find(new PersonId(by)) is null
            ? [new Fault("/by", "UnknownActor", string.Join(", ", people.Actors.Select(person => person.Id)))]
            : [];
}
