using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable;

/// <summary>Something that an instance is to process.</summary>
/// <param name="Event">What happened.</param>
/// <param name="InboxNumber">Its row in the inbox; 0 when it is in memory only and is made again after a restart.</param>
/// <param name="Execution">The execution that it is for; null for whichever runs.</param>
/// <param name="Suspect">Whether processing it may be what ended the process before.</param>
/// <param name="Trace">The trace that it is part of (W3C <c>traceparent</c>); null for none.</param>
internal readonly record struct Message(
    HistoryEvent Event,
    long InboxNumber = 0,
    long? Execution = null,
    bool Suspect = false,
    string? Trace = null
);

/// <summary>A stored message for an instance, to be handed over in memory.</summary>
/// <param name="Started">The instance, when the message is its start.</param>
internal readonly record struct Delivery(long Instance, Message Message, InstanceHeader? Started = null);
