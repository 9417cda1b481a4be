namespace Recruitment.Stages.Interviews;

/// <summary>The slots of one day that a candidate can choose.</summary>
/// <param name="Day">Europe/Amsterdam.</param>
public sealed record SlotDay(DateOnly Day, IReadOnlyList<AgendaSlot> Slots);
