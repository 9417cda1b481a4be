using System.Text.Json.Serialization;

namespace Recruitment.Stages.Interviews;

/// <summary>A time at which an interview can be.</summary>
/// <param name="Id">Day and time in Europe/Amsterdam, such as <c>20270208-0900</c>.</param>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC.</param>
public sealed record AgendaSlot(string Id, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The time in <see cref="Id"/>, such as <c>0900</c>.</summary>
    [JsonIgnore]
    public string TimeOfDay => Id[(Id.IndexOf('-') + 1)..];
}
