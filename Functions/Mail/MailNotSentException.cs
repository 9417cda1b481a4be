using Recruitment.Telemetry;

namespace Recruitment.Mail;

/// <summary>
/// A mail was not sent. It carries nothing of what the mail server or a library said, because that may name the
/// recipient, and failures of activities are kept in durable history.
/// </summary>
public sealed class MailNotSentException(MailFault fault, string reason) : Exception(reason), ICodedFault
{
    public string Code => $"{Fault}";

    public MailFault Fault { get; } = fault;

    /// <summary>Sending it again will not help.</summary>
    public bool IsLasting => Fault is MailFault.Refused or MailFault.Address;
}

/// <summary>Why a mail was not sent.</summary>
public enum MailFault
{
    /// <summary>Passing: nobody answered, or the connection broke. Whether the mail arrived may be unknown.</summary>
    Unreachable,

    /// <summary>Passing: the server asks to come again later.</summary>
    Deferred,

    /// <summary>Passing once somebody repairs the settings: sender, user, password, key, encryption.</summary>
    Settings,

    /// <summary>Lasting: the server wants neither this mail nor, mostly, any other to this address.</summary>
    Refused,

    /// <summary>Lasting: the address cannot be written in a mail, or the server cannot take one like it.</summary>
    Address,
}
