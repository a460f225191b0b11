// The admin brings its own scripts; of the site's, its pages need the switch between light and dark.

import { watchThemeSwitch } from "./ui/theme.js";

watchThemeSwitch();
