using System.Reflection;
using System.Reflection.Emit;

namespace Recruitment.Tests.Architecture;

/// <summary>
/// The types that a type's compiled form names: in signatures, attributes and method bodies, closures and state machines
/// included. What the compiler folds into a constant (<c>nameof</c>, a <c>const</c>) leaves no trace there; see
/// <see cref="SourceReferences"/> for that.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types that <paramref name="type"/> or a type nested in it names, without those themselves.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Collect(type, found);
        found.RemoveWhere(named => Outermost(named) == type);
        return found;
    }

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static void Collect(Type type, HashSet<Type> found)
    {
        Add(type.BaseType, found);
        Add(type.GetInterfaces(), found);
        AddAttributes(type, found);
        foreach (var field in type.GetFields(Declared))
        {
            Add(field.FieldType, found);
            AddAttributes(field, found);
        }

        foreach (var property in type.GetProperties(Declared))
        {
            AddAttributes(property, found);
        }

        foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        {
            CollectMethod(method, found);
        }

        foreach (var nested in type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
        {
            Collect(nested, found);
        }
    }

    private static void CollectMethod(MethodBase method, HashSet<Type> found)
    {
        Add((method as MethodInfo)?.ReturnType, found);
        AddAttributes(method, found);
        foreach (var parameter in method.GetParameters())
        {
            Add(parameter.ParameterType, found);
            foreach (var attribute in parameter.CustomAttributes)
            {
                Add(attribute.AttributeType, found);
            }
        }

        if (method.GetMethodBody() is { } body)
        {
            Add(body.LocalVariables.Select(local => local.LocalType), found);
            Add(body.ExceptionHandlingClauses.Where(Catches).Select(clause => clause.CatchType), found);
            CollectBody(method, body.GetILAsByteArray()!, found);
        }
    }

    private static bool Catches(ExceptionHandlingClause clause) =>
        clause.Flags == ExceptionHandlingClauseOptions.Clause;

    private static void CollectBody(MethodBase method, byte[] code, HashSet<Type> found)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            // Instructions of two bytes begin with 0xFE.
            var value = code[at] == 0xFE ? unchecked((short)((code[at] << 8) | code[at + 1])) : code[at];
            var instruction = OpCodesByValue[value];
            at += instruction.Size;
            if (
                instruction.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                AddMember(
                    method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments),
                    found
                );
            }

            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
            _ => 4,
        };

    private static void AddMember(MemberInfo? member, HashSet<Type> found)
    {
        Add(member as Type ?? member?.DeclaringType, found);
        switch (member)
        {
            case MethodInfo method:
                Add(method.ReturnType, found);
                Add(method.GetParameters().Select(parameter => parameter.ParameterType), found);
                Add(method.IsGenericMethod ? method.GetGenericArguments() : [], found);
                break;
            case FieldInfo field:
                Add(field.FieldType, found);
                break;
        }
    }

    private static void AddAttributes(MemberInfo member, HashSet<Type> found)
    {
        foreach (var attribute in member.CustomAttributes)
        {
            Add(attribute.AttributeType, found);
            Add(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>(), found);
        }
    }

    private static void Add(IEnumerable<Type?> types, HashSet<Type> found)
    {
        foreach (var type in types)
        {
            Add(type, found);
        }
    }

    private static void Add(Type? type, HashSet<Type> found)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(type.GetElementType(), found);
            return;
        }

        if (type.IsConstructedGenericType)
        {
            Add(type.GetGenericArguments(), found);
            type = type.GetGenericTypeDefinition();
        }

        found.Add(type);
    }
}
