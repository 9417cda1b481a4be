using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>What happens to a question that too few people answer by its deadline. Nobody is ever rejected by it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WhenSilent>))]
public enum WhenSilent
{
    /// <summary>It is extended, with reminders, as often as it takes; from the first extension the recruiter can decide.</summary>
    Wait,

    /// <summary>The same, but the recruiter is asked to decide only after the second extension.</summary>
    Extend,

    /// <summary>It is extended once and then goes on with the answers that there are. Only where nobody is rejected for lack of one.</summary>
    Proceed,
}
