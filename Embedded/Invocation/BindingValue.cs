using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Embedded.Invocation;

/// <summary>Turns a piece of binding data (a route value, a part of a path) into a parameter's type.</summary>
internal static class BindingValue
{
    public static bool CanConvertTo(Type type) =>
        type == typeof(string)
        || type == typeof(object)
        || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <exception cref="BadHttpRequestException">404: the value does not have the shape of <paramref name="type"/>.</exception>
    public static object? Convert(string name, object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            return TypeDescriptor
                .GetConverter(type)
                .ConvertFromString(null, CultureInfo.InvariantCulture, value.ToString()!);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            throw new BadHttpRequestException(
                $"The value of '{name}' is not a {type.Name}.",
                StatusCodes.Status404NotFound,
                fault
            );
        }
    }
}
