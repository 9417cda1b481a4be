using SendGrid.Helpers.Mail;

namespace Recruitment.Embedded.SendGrid;

/// <summary>Finds the envelope that a message's member speaks of.</summary>
internal static class Envelopes
{
    /// <summary>
    /// The given envelope, which joins the message, or else the one at <paramref name="index"/>; the first comes into
    /// being when it is asked for.
    /// </summary>
    /// <exception cref="ArgumentException">There is no envelope at <paramref name="index"/>.</exception>
    public static Personalization Of(SendGridMessage message, int index, Personalization? given)
    {
        message.Personalizations ??= [];
        if (given is not null)
        {
            if (!message.Personalizations.Contains(given))
            {
                message.Personalizations.Add(given);
            }

            return given;
        }

        if (index == 0 && message.Personalizations.Count == 0)
        {
            message.Personalizations.Add(new Personalization());
        }

        return index >= 0 && index < message.Personalizations.Count
            ? message.Personalizations[index]
            : throw new ArgumentException(
                $"The message has no personalization at {index}.",
                nameof(index)
            );
    }
}
