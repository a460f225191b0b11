// What every page has: the switch between light and dark, and buttons that show that they work.

import { watchSubmits } from "./ui/busy-forms.js";
import { watchThemeSwitch } from "./ui/theme.js";

watchThemeSwitch();
watchSubmits();
